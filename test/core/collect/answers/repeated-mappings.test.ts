import assert from 'node:assert/strict';
import { answeredIn, repeatedMappings } from '../../../../src/core/collect/answers/repeated-mappings';
import { sourceOf } from '../../../../src/core/collect/source';

const answered = (path: string, text: string): readonly string[] =>
  answeredIn(sourceOf({ path, text })!).map(({ error, code, line }) => `${line} ${error} ${code}`);

describe('errors that a handler answers by itself', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['C#', 'A.cs', 'class A { IActionResult F() { try { } catch (BookMissing) { return NotFound(); } } }'],
    [
      'Java',
      'A.java',
      'class A { B f() { try { } catch (BookMissing e) { return ResponseEntity.notFound().build(); } } }',
    ],
    ['Kotlin', 'A.kt', 'fun f() { try { } catch (e: BookMissing) { call.respond(HttpStatusCode.NotFound) } }'],
    ['Python', 'a.py', 'def f():\n    try: ...\n    except BookMissing as e:\n        return {}, 404\n'],
    ['PHP', 'a.php', '<?php try { f(); } catch (BookMissing $e) { return response()->json([], 404); }'],
    ['Ruby', 'a.rb', 'def f\nrescue BookMissing => e\n  render json: {}, status: :not_found\nend\n'],
    ['TypeScript', 'a.ts', 'try { f(); } catch (e) { if (e instanceof BookMissing) return res.status(404).end(); }'],
    ['Rust', 'a.rs', 'fn f() { match g() { Err(ShelfError::BookMissing) => StatusCode::NOT_FOUND, } }'],
    ['Elixir', 'a.ex', 'case f() do\n  {:error, :BookMissing} -> put_status(conn, :not_found)\nend\n'],
  ];
  for (const [language, path, text] of cases)
    it(`is found in ${language}`, () => {
      const [first = ''] = answered(path, text);
      assert.match(first, /^\d+ BookMissing 404$/);
    });
  it('is found in Go', () => {
    const text =
      'package a\n\nfunc f() {\n\tif errors.Is(err, shelf.ErrMissing) {\n\t\tc.JSON(http.StatusNotFound, nil)\n\t}\n}\n';
    assert.deepEqual(answered('a.go', text), ['4 ErrMissing 404']);
  });
  it('is none where everything is caught', () => {
    assert.deepEqual(answered('a.py', 'try: ...\nexcept Exception as e:\n    return {}, 500\n'), []);
  });
  it('is none where another error is answered', () => {
    const text = 'try { f(); } catch (BookMissing e) { log(e); } catch (Exception e) { return NotFound(); }';
    assert.deepEqual(answered('A.cs', `class A { IActionResult F() { ${text} } }`), []);
  });
  it('is none in comments and strings', () => {
    assert.deepEqual(answered('A.cs', '// catch (BookMissing) { return NotFound(); }\n'), []);
    assert.deepEqual(answered('A.cs', 'var text = "catch (BookMissing) { return NotFound(); }";'), []);
  });
});

describe('a mapping that handlers repeat', () => {
  const missing = { error: 'BookMissing', code: 404, line: 3 };
  const taken = { error: 'BookTaken', code: 409, line: 5 };
  it('answers several errors alike, in one file or in several', () => {
    const found = repeatedMappings([
      ['a.cs', [missing, taken]],
      ['b.cs', [missing, taken]],
    ]);
    assert.deepEqual(
      found.map(({ kind, place }) => `${kind} ${place.path}:${place.line}`),
      ['repeated a.cs:3', 'repeated a.cs:5'],
    );
  });
  it('is none where only one error is answered twice', () => {
    assert.deepEqual(repeatedMappings([['a.cs', [missing, missing, taken]]]), []);
  });
  it('is none where the answers differ', () => {
    const other = { ...missing, code: 400 };
    assert.deepEqual(repeatedMappings([['a.cs', [missing, other, taken, { ...taken, code: 400 }]]]), []);
  });
});
