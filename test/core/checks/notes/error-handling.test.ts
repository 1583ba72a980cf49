import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('notes/error-handling', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;
const rows =
  '| Label without a depot | 404 with the number of the label |\n| Scanner sends the same scan twice | 200 with the first scan |\n| Printer does not answer in time | the label stays queued |\n';

describe('notes: error handling', () => {
  it('is told by a table of situations and what is answered', () => {
    assert.equal(statusOf(`## Error handling\n\n| Scenario | Behavior |\n|---|---|\n${rows}`), 'pass');
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
});
