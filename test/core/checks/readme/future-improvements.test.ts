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

  it('knows headings that say what is not there yet, or what more time would bring', () => {
    for (const heading of [
      'Not implemented (production TODO)',
      'Scanner TODOs',
      'What you would change if it went live?',
      "What I'd add",
      'What I would have done differently',
      'Given another week',
      'With a few more days',
      'If we had extra time',
      'Con más tiempo',
      'O que eu faria com mais tempo',
      "Ce que j'aurais fait avec plus de temps",
      'Mit mehr Zeit',
    ])
      assert.equal(statusOf(`## ${heading}\n\n- Scales that speak Bluetooth\n- Labels in two sizes`), 'pass', heading);
    for (const heading of [
      'TODO list endpoints',
      'Todo API',
      'What you would need',
      'What happens with more time zones?',
      'More time-based rules',
      'Time spent',
      'What would you like to scan?',
      'What it does',
    ])
      assert.notEqual(
        statusOf(`## ${heading}\n\n- Scales that speak Bluetooth\n- Labels in two sizes`),
        'pass',
        heading,
      );
  });

  it('takes a list for plans where the line that leads to it wishes for them', () => {
    for (const lead of [
      'If I had had more time, I would invest it in:',
      'Se eu tivesse mais tempo eu investiria em:',
      'Si tuviera más tiempo, haría lo siguiente:',
      "Avec plus de temps, j'aurais ajouté :",
      'There are a few things I would still improve:',
      'For a live system I would add:',
      "We'd like to add the following:",
      'Things that could be improved:',
      'Some points that should be improved:',
      'In a second round we would also:',
    ])
      assert.equal(
        statusOf(`## Notes\n\n${lead}\n\n- Scales that speak Bluetooth\n- Labels in two sizes`),
        'pass',
        lead,
      );
    for (const lead of [
      'I would like to thank:',
      'We will need:',
      'You would add these to your shell:',
      'The scanner would print:',
      'I would recommend these scales:',
      'We could not support:',
      'Things that can be configured:',
      'Things that could go wrong:',
      'If you had more time zones, you would see:',
    ])
      assert.notEqual(
        statusOf(`## Notes\n\n${lead}\n\n- Scales that speak Bluetooth\n- Labels in two sizes`),
        'pass',
        lead,
      );
  });

  it('reads what the authors would do in a sentence', () => {
    for (const plan of [
      'I would also add a queue between the scales and the ledger.',
      "I'd have replaced the serial port with a network socket.",
      'It would be interesting to have labels in more than one language.',
      'Sería interesante agregar un buscador de paquetes por peso.',
      'Seria interessante adicionar uma fila entre a balança e o livro.',
      'Il serait bien d’ajouter une file entre la balance et le registre.',
      'Es wäre sinnvoll, eine Warteschlange vor die Waage zu setzen.',
      'A natural next step would be a queue between the scales and the ledger.',
      'Further improvements could include a scale that speaks Bluetooth.',
      'The search for parcels could be improved by an index on their weight.',
      'Refunds for lost parcels are tracked in the backlog.',
      'Labels in two sizes are deferred to a later release.',
    ])
      assert.equal(statusOf(`## Design\n\n${plan}`), 'pass', plan);
    for (const none of [
      'If we stored weights as floats, we would add rounding errors to every fee.',
      'Otherwise we would have replaced the whole ledger for one column.',
      'I would not add a queue between the scales and the ledger.',
      'Instead of the port we could replace the scale with a stub in every test.',
      'It would be nice to hear from you if you use these scales at work.',
      'It would be better to weigh a parcel twice than to lose its fee.',
      'Throughput can be improved by setting `WORKERS` to the number of scales.',
      'Parcels are put into the backlog of the depot until a courier comes.',
      'Weighing is deferred to the depot when the scale at the door is broken.',
      '- TODO list of a depot with its open parcels',
      '- Todo items can be moved between two lists by their owner',
      "I took the weight as text and went ahead, assuming I'd refactor it soon after that.",
      'You would add a row to the ledger for each scale of the depot.',
    ])
      assert.notEqual(statusOf(`## Design\n\n${none}`), 'pass', none);
  });

  it('takes open tasks beside ticked ones for what comes next', () => {
    assert.equal(statusOf('## Scanner\n\n- [x] Reads weights\n- [ ] Prints labels in two sizes'), 'pass');
    assert.notEqual(
      statusOf('## Before a pull request\n\n- [ ] The scanner tests pass\n- [ ] The ledger is balanced'),
      'pass',
    );
  });

  it('takes remarks below a ticked task for no plan', () => {
    assert.notEqual(
      statusOf('## TODO\n\n- [x] Weights\n  - [x] Ounces\n    - the scale rounds them until the driver is out of beta'),
      'pass',
    );
    assert.equal(statusOf('## TODO\n\n- [x] Weights\n  - [ ] Weights in ounces'), 'pass');
  });

  it('reads a page that is called after what comes next', () => {
    const answer = (path: string, text: string) =>
      answerOf('readme/future-improvements', { 'README.md': '# Parcels\n\nWeighs parcels.\n', [path]: text }).status;
    assert.equal(answer('TODO.md', '- Scales that speak Bluetooth\n- Labels in two sizes\n'), 'pass');
    assert.equal(answer('docs/todos.md', '- [ ] Scales that speak Bluetooth\n'), 'pass');
    assert.notEqual(answer('TODO.md', '- [x] Scales that speak Bluetooth\n'), 'pass');
    assert.notEqual(answer('docs/todo-api.md', '- Scales that speak Bluetooth\n- Labels in two sizes\n'), 'pass');
  });

  it('takes no check-list, homework or step of the domain for one', () => {
    for (const text of [
      '## Deploy checklist\n\n- [x] Create the machine\n- [ ] Set DEPOT_URL',
      '## Checklist\n\n- [x] I have run the linter\n- [ ] I have added tests for my change',
      '## Markdown sample\n\n- [x] Buy milk\n- [ ] Buy bread',
      '## If you have extra time\n\n- Add pagination to the list of parcels',
      '## Bonus (if you have more time)\n\n- Add pagination to the list of parcels',
      'It would be nice to use Postman for the requests below, one after the other.',
      'It would be great to have some feedback from the community of depots.',
      'Refunds are deferred until the next phase of the delivery, and depots wait for them.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
