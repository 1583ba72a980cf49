import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('notes/error-handling', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;
const rows =
  '| Label without a depot | 404 with the number of the label |\n| Scanner sends the same scan twice | 200 with the first scan |\n| Printer does not answer in time | the label stays queued |\n';

describe('notes: error handling', () => {
  it('is told by a table of situations and what is answered', () => {
    assert.equal(statusOf(`## Error handling\n\n| Scenario | Behavior |\n|---|---|\n${rows}`), 'pass');
    assert.equal(statusOf(`## Failures\n\n| Case | HTTP |\n|---|---|\n${rows}`), 'pass');
    assert.equal(statusOf(`## Failures\n\n| Case | HTTP status |\n|---|---|\n${rows}`), 'pass');
  });

  it('is not told by other tables', () => {
    assert.notEqual(statusOf(`## Error handling\n\n| Part | Owner |\n|---|---|\n${rows}`), 'pass');
    assert.notEqual(statusOf(`## Scans\n\n| Scenario | Behavior |\n|---|---|\n${rows}`), 'pass');
    assert.notEqual(
      statusOf('## Error handling\n\n| Scenario | Behavior |\n|---|---|\n| Lost label | |\n| Late scan | TODO |\n'),
      'pass',
    );
  });

  it('is not told by what tests cover', () => {
    const text = 'Automated test coverage of the rules, of validation and of error responses in every service.';
    assert.equal(statusOf(`## Decisions\n\n- **Testability**: ${text}`), 'fail');
  });

  it('is told by sentences that say of situations how each is answered', () => {
    const sentences = [
      'If the parcel has no weight, the API returns a 422 with the name of the field.',
      'When the depot is closed, the scanner is answered with 409 and the hour at which it opens.',
    ];
    const list = sentences.map((sentence) => `* ${sentence}`).join('\n');
    const before = '## Usage\n\n### Scan a parcel\n\nSends the scan.\n\n';
    assert.equal(statusOf(`${before}Error handling\n${list}`), 'pass');
    assert.equal(statusOf(`${before}**Errors:**\n\n${list}`), 'pass');
    assert.notEqual(statusOf(`${before}Scans\n${list}`), 'pass');
    assert.notEqual(statusOf(`${before}Error handling\n* ${sentences[0]}`), 'pass');
    assert.notEqual(
      statusOf(`${before}Error handling\n* If it fails: 422\n* If you get a 409, run it again later on`),
      'pass',
    );
    assert.notEqual(
      statusOf(
        '## Usage\n\nErrors of the scanner are written here by hand\n\n- If it is closed, a 409 is returned to the clerk.\n- If it is lost, a 404 is returned to the clerk.',
      ),
      'pass',
    );
  });

  it('is told under its heading by what all errors have', () => {
    for (const text of [
      'All errors include an `X-Scan-ID` header for the log of the depot.',
      'Every error response contains a code, a message and the field that is wrong.',
      'A small errors package provides error responses with codes, messages and details.',
      'All errors follow RFC 7807, with the weight as an extra member.',
    ])
      assert.equal(statusOf(`## Error handling\n\n${text}`), 'pass', text);
    for (const text of [
      'Errors have been a nuisance in every depot so far.',
      'Comprehensive error handling at every layer.',
      'You should include a message with every error response.',
    ])
      assert.notEqual(statusOf(`## Error handling\n\n${text}`), 'pass', text);
  });

  it('is told by codes that are each for a situation', () => {
    const text = 'Suitable codes (404 for lost parcels, 422 for a missing weight, 503 when the depot is full).';
    assert.equal(statusOf(`## API design\n\n- **Error handling**: ${text}`), 'pass');
    assert.equal(statusOf('## Error handling\n\nA lost parcel becomes 404, a wrong weight becomes 422.'), 'pass');
    assert.notEqual(statusOf('## API design\n\n- **Error handling**: HTTP status codes (400, 404, 500)'), 'pass');
    assert.notEqual(statusOf(`## Scans\n\n- **Codes**: ${text}`), 'pass');
  });

  it('is told by what takes the place of exceptions', () => {
    const text = '`Result<Parcel, Error>` for handling scans that fail, so that nothing is thrown through the layers.';
    assert.equal(statusOf(`## Choices\n\n- ${text}`), 'pass');
    assert.notEqual(statusOf('## Features\n\n- Result pattern for error handling'), 'pass');
  });

  it('is not told by messages in two languages, exceptions of a calendar or fees', () => {
    for (const text of [
      '## Errors\n\nAll error messages come in English and German.',
      '## Exceptions\n\nAn exception includes the date and the type of the depot, and exceptions are shared between towns.',
      '## Failures\n\nFailure to pick up is shared with the depot, and repeated failures produce a fee that comes with the monthly charges.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
