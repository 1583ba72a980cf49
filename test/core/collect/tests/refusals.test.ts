import assert from 'node:assert/strict';
import { refusalIn } from '../../../../src/core/collect/tests/refusals';

describe('assertions that something is refused', () => {
  for (const line of [
    'expect(res.statusCode).toBe(404);',
    'expect(add).to.throw(TypeError);',
    'response.StatusCode.Should().Be(HttpStatusCode.BadRequest);',
    'if rr.Code != http.StatusNotFound {',
    '{name: "empty", wantErr: true},',
    '{name: "empty", expectedErr: ErrEmpty},',
    'expected_error = None or assert_raises(Missing)',
    'Expect(err).To(HaveOccurred())',
    'So(err, ShouldNotBeNil)',
    'expect(book).not_to be_valid',
    'refute changeset.valid?',
    'expect(book.errors.messages[:title].first).to eq("is too long")',
    'Assert.Equal(expectedError, answer.Text);',
    '$I->seeResponseCodeIs(403);',
    '$I->seeResponseCodeIs(HttpCode::FORBIDDEN);',
    'StepVerifier.create(all).expectError(Missing.class).verify();',
  ])
    it(`are such as ${line}`, () => assert.equal(refusalIn(line), 0));

  for (const line of [
    'expect(res.statusCode).toBe(200);',
    'expect(res.statusCode).not.toBe(404);',
    'expect(add).not.toThrow();',
    'response.StatusCode.Should().NotBe(HttpStatusCode.BadRequest);',
    'Assert.NotEqual(HttpStatusCode.NotFound, response.StatusCode);',
    'assertNotEquals(404, response.statusCode());',
    'assert response.status_code != 404',
    'assert_ne!(response.status(), StatusCode::NOT_FOUND);',
    'wantErr bool',
    '{name: "full", wantErr: false},',
    '{name: "full", expectedErr: nil},',
    'if (err != nil) != tt.wantErr {',
    'assert.Equal(t, tt.expectedErr, err)',
    'string expectedError',
    'Expect(err).NotTo(HaveOccurred())',
    'So(book, ShouldNotBeNil)',
    'expect(book).to be_valid',
    'expect(book.errors[:title]).to be_empty',
    'expect { add }.not_to raise_error',
  ])
    it(`are not such as ${line}`, () => assert.equal(refusalIn(line), -1));

  it('stand in rows whose fields have no names', () => {
    const table = (last: string): string =>
      `tests := []struct {\n\tname string\n\twantErr bool\n}{\n\t{"empty", ${last}},\n}\n`;
    assert.ok(refusalIn(table('true')) > 0);
    assert.equal(refusalIn(table('false')), -1);
    assert.ok(refusalIn(table('shelf.ErrMissing').replace('bool', 'error')) > 0);
    assert.equal(refusalIn(table('nil').replace('bool', 'error')), -1);
  });
});
