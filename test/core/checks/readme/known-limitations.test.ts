import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('readme/known-limitations', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;

describe('README: known limitations', () => {
  it('finds what is said to be missing under any heading', () => {
    for (const text of [
      '## Notes\n\nThe courier module shows the idea only and is missing important features like retries.',
      '## Remarks\n\nThe workflow compiles and tests, but it is still missing other features such as reports.',
    ])
      assert.equal(statusOf(text), 'pass', text);
  });

  it('takes what is missing from a request, or missed by nobody, for none', () => {
    for (const text of [
      '## Errors\n\nReturns 400 if the request is missing authentication.',
      '## Notes\n\nA parcel that is missing a weight is put on the scales again.',
      '## Contributing\n\nIf the project is missing features that you need, open an issue.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
