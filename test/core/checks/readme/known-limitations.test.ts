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

  it('finds parts that were not built', () => {
    for (const text of [
      '## Trade-offs\n\n- **Idempotency**: Idempotency is not implemented, which may cause issues with retries.',
      '## Remarks\n\nAuthentication and authorization have not been implemented.',
      '## Remarks\n\nThe pipeline could not be implemented due to time constraints.',
      '## Remarks\n\nThere is no messaging system in place at the moment.',
      '## Weights\n\n- No caching implemented (can be added if needed)',
      '## Logging\n\n- Potential data loss if the application crashes before the log is written',
      '## Remarks\n\nA reference of the scales is not available yet, but you can read the sources.',
    ])
      assert.equal(statusOf(text), 'pass', text);
  });

  it('finds notes on what is made below a set-up or the title of a test', () => {
    for (const text of [
      '## Test for a backend developer\n\n### Assumptions\n\nThe courier module has not been implemented, since two depots are enough to show the idea.',
      '## Running\n\n### Known limitations\n\n- Only one scale can be read per depot',
    ])
      assert.equal(statusOf(text), 'pass', text);
    for (const text of [
      '## Running\n\n### On Windows\n\nThe scale driver is currently not supported by the shell of Windows, use WSL.',
      '## Installation\n\n### Features\n\nYou are currently not able to weigh without a scale.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('takes what goes further, or makes something simpler, for none', () => {
    for (const text of [
      '## Audit\n\nThis is not just text logging, but a structured journal of every parcel.',
      '## Facade: interface simplification\n\n- The counter calls the scale and the printer through one class.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('takes a case, an error or a denial for none', () => {
    for (const text of [
      '## Weights\n\nIf the unit is not supported, grams are taken.',
      '## Weights\n\nScales that are not supported are skipped with a warning.',
      '## Errors\n\nThe service answers with an error when the unit is not supported.',
      '## Notes\n\nBut you can read more if the scale is not available yet.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('reads what the authors say that they left out', () => {
    for (const text of [
      'I decided to omit the label printer, which the exercise does not ask for.',
      "We've left out currencies other than the euro to keep the fees simple.",
      'I have skipped the audit of weights because no depot asked for it.',
      'We opted against a second scale per depot.',
      "I've chosen not to validate the sender's address.",
      'I did not implement the export of scans.',
      'Printing matters to depots but is out of scope for this version, but as you can see there is a port for it.',
      'We did not have enough time to cover returned parcels.',
    ])
      assert.equal(statusOf(`## Design\n\n${text}`), 'pass', text);
    for (const text of [
      'We have omitted the password field from every answer.',
      'I have left out the imports from the listings above.',
      'We decided not to wait: labels are printed at once.',
      'I decided to add a queue, so that no parcel is skipped.',
      'If you decided to omit the weight, the scale is asked.',
    ])
      assert.notEqual(statusOf(`## Design\n\n${text}`), 'pass', text);
  });

  it('takes what is missing from a request, or missed by nobody, for none', () => {
    for (const text of [
      '## Errors\n\nReturns 400 if the request is missing authentication.',
      '## Notes\n\nA parcel that is missing a weight is put on the scales again.',
      '## Contributing\n\nIf the project is missing features that you need, open an issue.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('reads what is kept simple beside what a real system would have', () => {
    for (const text of [
      '## Assumptions\n\n- **Fees**: Simplified billing flow (a real implementation would call the bank)',
      '## Assumptions\n\n- Sized for some hundred depots (would need further tuning for thousands)',
      '## Fees\n\nThe bank is simulated; a production system would wait for the courier to confirm.',
      '## Labels\n\nThe tide tables are deliberately missing leap seconds, which no harbour asked about.',
      '## Labels\n\nBerth numbers are unchecked on purpose.',
      '## Fees\n\nThe ledger intentionally lacks a way to take a fee back.',
    ])
      assert.equal(statusOf(text), 'pass', text);
    for (const text of [
      '## Choices\n\nA graph store was weighed up too, but it would require more work to back up.',
      '## Choices\n\nOne queue per depot was turned down (would need more effort to watch than a single one).',
      '## Choices\n\nA file per depot is simple, but a production system would need locks, so parcels are kept in MariaDB.',
      '## Choices\n\nRoutes are as at the post office: a real system would have depots and vans, and so has this one.',
      '## Seed\n\nThere are thirty depots: a real system would have about the same.',
      '## Assumptions\n\n- Every parcel has a sender and a depot that would need to know of it',
      '## Fees\n\nThe fee is charged at once, as a real bank would do it with any account.',
      '## Fees\n\nWithout the outbox, retries would need further checks in every handler.',
      '## Fees\n\nUse the production setup, which would need a key of the bank.',
      '## Tests\n\nThe request is deliberately missing a weight to see that it is refused with 422.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
