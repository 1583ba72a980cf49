import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('readme/future-improvements', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;

describe('README: future improvements', () => {
  it('takes an order on a list of what is to be done for a task', () => {
    assert.equal(statusOf('## TODO\n\nRun the scanner tests in the nightly pipeline'), 'pass');
    assert.equal(statusOf('## To do\n\n- Try a queue for labels\n- Review the indexes of scans'), 'pass');
  });

  it('knows headings on what could be better', () => {
    for (const heading of [
      'What I could do better if I had more time',
      'What could be improved',
      'What you would improve',
      'Proposed improvements',
      'Improvement options',
    ])
      assert.equal(
        statusOf(`## ${heading}\n\n- Read scales over the network\n- Print labels in two sizes`),
        'pass',
        heading,
      );
    for (const heading of ['Improvements made', 'Improvement of image quality', 'Proposed solution'])
      assert.notEqual(statusOf(`## ${heading}\n\n- Reads scales over the network`), 'pass', heading);
  });

  it('takes open tasks of further development', () => {
    assert.equal(
      statusOf('## Continuous development\n\n- [ ] Show parcels by weight\n- [ ] Print labels in two sizes'),
      'pass',
    );
    assert.notEqual(statusOf('## Continuous development\n\n- Starts the scanner with every change'), 'pass');
    assert.notEqual(statusOf('## Continuous development\n\n- [x] Show parcels by weight'), 'pass');
  });

  it('takes an order to the reader for none', () => {
    assert.notEqual(statusOf('## Next steps\n\nRun the scanner tests in the nightly pipeline'), 'pass');
    assert.notEqual(statusOf('## TODO\n\nRun npm install and then start the scanner service'), 'pass');
    assert.notEqual(statusOf('## TODO\n\nRead the documentation of the scanner before anything else'), 'pass');
  });

  it('takes what a list of tasks calls done for no plan', () => {
    for (const done of [
      '## TODO\n\n### Scale drivers ✅\n\nReads the weight from three makes of scales over the serial port.',
      '## TODO\n\n### Completed\n\n- Reading of weights from serial scales\n- Labels in two sizes',
      '## Roadmap\n\n**Done:**\n\n- Reading of weights from serial scales',
      '## Roadmap\n\n- Reading of weights from serial scales ✅\n- Labels in two sizes (done)\n- Depots with opening hours - implemented',
      '## Roadmap\n\n| Item | State |\n| --- | --- |\n| Reading of serial scales | ✅ Done |\n| Labels in two sizes | Completed |',
      '## TODO\n\n### 已完成項目\n\n- 支援三種磅秤的串列埠讀取功能',
    ])
      assert.notEqual(statusOf(done), 'pass', done);
  });

  it('takes a list of tasks that says it is empty for no plan', () => {
    for (const none of [
      'There are currently no open tasks on this list.',
      '- No pending items at the moment',
      'All of the planned features are implemented.',
      'No hay tareas pendientes.',
      '*目前無待處理項目*',
      '- なし',
      '*Last updated: 2 May 2024 by the team*',
    ])
      assert.notEqual(statusOf(`## TODO\n\n${none}`), 'pass', none);
  });

  it('finds what is left beside what is done', () => {
    for (const open of [
      '## TODO\n\n### Completed\n\n- Labels in two sizes\n\n### Open\n\n- Reading of weights from serial scales',
      '## Roadmap\n\n- Labels in two sizes ✅\n- Reading of weights from serial scales',
      '## Roadmap\n\n| Item | State |\n| --- | --- |\n| Labels in two sizes | Done |\n| Reading of serial scales | Planned |',
      '## TODO\n\n### Not done yet\n\n- Reading of weights from serial scales',
      '## TODO\n\n- No pagination of the scans of a depot so far',
      '## TODO\n\n- Mark a delivery as done once the courier has signed',
      '## TODO\n\n### Import (released)\n\n- [ ] Reading of weights from serial scales',
    ])
      assert.equal(statusOf(open), 'pass', open);
  });

  it('is read from pages that name rules of the business, but not from those that set a task', () => {
    const answer = (heading: string) =>
      answerOf('readme/future-improvements', {
        'README.md': '# Parcels\n\nWeighs parcels.\n',
        'docs/FEES.md': `# Fees\n\n${['Weighing', 'Storing', 'Returning', 'Losing'].map((name) => `## ${name}\n\n### ${heading}\n\n- Fees are kept in cents\n`).join('\n')}\n## Next steps\n\n- Fees by the size of a parcel\n`,
      }).status;
    for (const heading of ['Business rules', 'Fee rules', 'Rules of rounding'])
      assert.equal(answer(heading), 'pass', heading);
    for (const heading of ['Rules', 'Acceptance criteria', 'Bonus']) assert.notEqual(answer(heading), 'pass', heading);
  });

  it('reads lists that are drawn in a block of text with a mark before each item', () => {
    const block = (lines: string, language = '') => `\`\`\`${language}\n${lines}\n\`\`\``;
    for (const open of [
      `## Roadmap\n\n${block('✅ Labels in two sizes\n⬜ Scales that speak Bluetooth')}`,
      `## To do\n\n${block('[x] Labels in two sizes\n[ ] Scales that speak Bluetooth', 'text')}`,
      `## Roadmap\n\n### Spring\n\n${block('- 🚧 Scales that speak Bluetooth', 'txt')}`,
    ])
      assert.equal(statusOf(open), 'pass', open);
    for (const none of [
      `## Roadmap\n\n${block('✅ Labels in two sizes\n[x] Scales that speak Bluetooth')}`,
      `## Labels\n\n${block('⬜ Label without a print\n✅ Label with a print')}`,
      `## Roadmap\n\n${block('[ ] More features\n⬜ Bug fixes')}`,
      `## Next steps\n\n${block('npm run scan -- --depot 4', 'bash')}`,
      `## Roadmap\n\n### Done\n\n${block('[ ] is how a label without a print looks', 'bash')}`,
    ])
      assert.notEqual(statusOf(none), 'pass', none);
  });

  it('points at the open line of a drawn list', () => {
    const answer = answerOf('readme/future-improvements', {
      'README.md': '# Parcels\n\n## Roadmap\n\n```\n✅ Labels in two sizes\n⬜ Scales that speak Bluetooth\n```\n',
    });
    assert.deepEqual(placesOf(answer), ['README.md:7']);
  });

  it('reads what would be built before the service went to production', () => {
    for (const plan of [
      '## Production gaps\n\nBefore it goes live:\n\n- Add a login for couriers\n- Watch the queue of labels',
      '## Enhancements before production\n\n1. **Safety**:\n   - Implement a rate limit for scans',
      '## Scans\n\nIn a production system we would add a queue between the scales and the ledger.',
    ])
      assert.equal(statusOf(plan), 'pass', plan);
    for (const none of [
      '## Production considerations\n\n- Set `DEBUG` to false\n- Add your domain to `ALLOWED_HOSTS`\n- Use a strong password',
      '## Production considerations\n\n- Add environment variables for the scales\n- The scale keeps its own queue',
      '## Production hardening\n\n- Add Caddy before the scales\n- Build the small image',
      '## Recommendations for production\n\n- Implement TLS where the traffic enters',
      '## Production considerations\n\n- Integrate with the directory of the harbour',
      '## Going to production\n\n- Add the host to the list of depots',
      '## Scans\n\nFuture scanners should be added under `scanners/` and registered there.',
      '## Scans\n\nAny future scans of the same parcel will be considered a return of it.',
    ])
      assert.notEqual(statusOf(none), 'pass', none);
  });

  it('takes a design that is open to change for no plan', () => {
    for (const none of [
      'Ferries are read from one YAML list, and it lets a harbour enter more of them in the future by itself.',
      'Labels are printed behind a port, which means future printers could be introduced without a new release.',
      'Tolls stand in one place, so future kinds of toll will be introduced with a single row.',
      'Future kinds of toll should be implemented to extend the base class.',
      'The scale is behind a port, which makes it easy to support other makes in the future.',
      'The ledger is split by depot so that a region can be moved in the future without a pause.',
      'Each depot has a column for its region, in case regions are billed apart in a future version.',
    ])
      assert.notEqual(statusOf(`## Design\n\n${none}`), 'pass', none);
    assert.equal(
      statusOf(
        '## Design\n\nIn the future I plan to replace the serial port, which makes it easy to add other scales.',
      ),
      'pass',
    );
  });
});
