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

  it('reads what its authors find wanting in it', () => {
    for (const text of [
      'This can be a bit buggy, but ask me if it is.',
      'I parse the label by hand, this code is brittle to changes of the printer.',
      'The current implementation is very naive.',
      'The price calculation is very simplified.',
      'Our tests are flaky on slow machines.',
      'Unfortunately, the test coverage is still quite low.',
      'The search is not optimal for large depots.',
      "The matching isn't very efficient.",
      'It is far from perfect.',
      'The API is currently vulnerable to floods of scans.',
      'La solución no es la ideal para depósitos grandes.',
      'Die Suche ist nicht optimal für große Lager.',
    ])
      assert.equal(statusOf(`## Remarks\n\n${text}`), 'pass', text);
    for (const text of [
      'The previous implementation was brittle, and depots lost labels.',
      'Paper labels are error-prone.',
      'Polling would be inefficient.',
      'The naive approach is inefficient, so scans are written in batches.',
      'The usage is very simple.',
      'If the network is slow, the scan is queued.',
      'The design is robust, scalable and clean.',
      'The API is not only fast but complete.',
      'Downtime is minimal.',
      'The configuration is minimal and fast.',
      'The storage is limited to 5 GB per depot.',
      'The code is not pretty-printed.',
      'This is not efficient, which led us to the batch import.',
      'For simplicity, only one command is needed to start it.',
      'It solves what makes the existing system fragile: the design is messy instead of layered.',
    ])
      assert.notEqual(statusOf(`## Remarks\n\n${text}`), 'pass', text);
  });

  it('reads that data does not outlast the process', () => {
    for (const text of [
      'Data is not persistent.\n\nParcels live in a map.',
      'Parcels are not persisted between two runs of it.',
      'All scans start fresh after every restart of the server.',
      'After a restart the list of depots is empty again.',
      'It does not actually store any data at all.',
      'Data in-memory for simplicity and speed.',
    ])
      assert.equal(statusOf(`## Remarks\n\n- ${text}`), 'pass', text);
    for (const text of [
      'Card numbers are not persisted.',
      'Passwords are not stored in plain text.',
      'Sessions are not persisted on the server because tokens are stateless.',
      'The queue keeps every scan, also after a restart of the printer.',
      'The parcel is not persisted until the scan is confirmed by the depot.',
    ])
      assert.notEqual(statusOf(`## Remarks\n\n- ${text}`), 'pass', text);
  });

  it('reads what would be otherwise if it were meant in earnest', () => {
    for (const text of [
      'In a real project the labels would be stored in an object store.',
      'If this was an actual product, it would include returns.',
      'In production I would use a managed queue.',
      'The scales would be replaced by a driver in a production environment.',
      "Realistically, we'd need an audit of every weight.",
      'For a production deployment, the key would be moved to a vault.',
    ])
      assert.equal(statusOf(`## Remarks\n\n${text}`), 'pass', text);
    for (const text of [
      'In production, set `DEPOT_KEY` to a long random value.',
      'The same image is used in production.',
      'In a real depot, users would use a scanner.',
      'In production the service runs on three machines.',
      'In a production environment this would need no changes.',
    ])
      assert.notEqual(statusOf(`## Remarks\n\n${text}`), 'pass', text);
  });

  it('reads what was cut short for want of time or for simplicity', () => {
    for (const text of [
      'Due to time constraints only the weighing of parcels has tests.',
      'I ran out of time, so returns are missing.',
      'For the sake of simplicity there is a single depot and no courier.',
      'Fees are hard-coded for simplicity.',
      'Given the limited time, I assumed that weights are right.',
    ])
      assert.equal(statusOf(`## Remarks\n\n${text}`), 'pass', text);
    for (const text of [
      'Express was chosen for simplicity.',
      'The time limit of a scan is two minutes.',
      'Within the time frame of a shift, every depot is counted.',
    ])
      assert.notEqual(statusOf(`## Remarks\n\n${text}`), 'pass', text);
  });

  it('reads what was not done, said in passing', () => {
    for (const text of [
      '## Assumptions\n\n- Small exercise, so no auth or security, no pagination',
      '## Future work\n\n- Improve the rules (check of the currency not implemented)',
      '## Remarks\n\n- Bulk rate for depots not implemented.',
      '## Remarks\n\n- I chose not to process events of the printer, since scans follow them.',
      "## Remarks\n\n- Little is known of couriers, so I didn't represent them.",
      '## Remarks\n\n- Customs are not considered here.',
      '## Remarks\n\n- A port for couriers is there, but not implemented.',
      '## Remarks\n\n- The courier was dropped for now.',
      '## Datos\n\n*Limitación*: Dado que el motor es otro, hace falta una base propia.',
      '## Drawbacks\n\n- Weights are read one at a time.',
      '## What I did not do\n\n- Returns of parcels',
    ])
      assert.equal(statusOf(text), 'pass', text);
    for (const text of [
      '## Features\n\n- Works with no configuration, no fuss and no waiting.',
      '## API\n\n- `GET /scans`: public, with no auth, lists scans.',
      '## Errors\n\n- 501 Not Implemented',
      '## Errors\n\n- The method that is called is not implemented by the depot.',
      "## Remarks\n\n- I didn't use a framework of any kind.",
      '## Remarks\n\n- Weights are not handled by the controller but by the scale.',
      '## Remarks\n\n- Exceptions are not used to steer the flow.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('takes nothing that belongs to the design, the domain or the reader for one', () => {
    for (const text of [
      '## Design\n\nFor simplicity, only the depot module talks to the database.',
      '## Design\n\nTo keep things simple, there are only two endpoints and no settings.',
      '## Task\n\nWithin the time frame, only the weighing endpoint must be implemented.',
      '## Task\n\nDue to limited time we do not expect full coverage.',
      '## Task\n\nIn a real project we would use several services, so think about the seams between modules.',
      '## Quotas\n\nCounters are cleared after each restart of the billing period.',
      '## Basket\n\nThe basket is empty after every restart of the wizard.',
      '## Drafts\n\nDrafts are not persisted; a draft becomes a parcel once it is paid.',
      '## Privacy\n\nNo data is stored about senders without consent.',
      '## Speed\n\nWeights are held in memory to keep latency low, Postgres remains the source of truth.',
      '## Why\n\nSpreadsheets are everywhere, but they are clunky and buggy.',
      '## Background\n\nMost depots still weigh on paper. The approach is slow and error-prone.',
      '## Features\n\n- Works without a login, with no tracking, no monitoring, and no ads.',
      '## Exclusions\n\nThe files above are excluded from the Docker image.',
      '## Missing features?\n\n- Open an issue and tell us what the scales should do.',
      '## Problems and how we solved them\n\n- We replaced polling by notifications of the database.',
      '## Weaknesses\n\nThere are none that we know of.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
