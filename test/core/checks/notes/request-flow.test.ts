import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const statusOf = (heading: string, way: string) =>
  answerOf('notes/request-flow', {
    'README.md': `# Parcels\n\nWeighs parcels.\n\n## ${heading}\n\n\`\`\`\n${way}\n\`\`\`\n`,
  }).status;

describe('notes: request flow', () => {
  it('is told by a chain from what somebody does to where it is kept', () => {
    const way =
      'Clerk scans a label → OCR reads the depot\n    → carrier prices the parcel → label saved to PostgreSQL';
    assert.equal(statusOf('How it works', way), 'pass');
    assert.notEqual(statusOf('Licence', way), 'pass');
  });

  it('is not told by other chains', () => {
    for (const way of [
      'Clerk scans a label → OCR reads the depot → carrier prices the parcel → clerk smiles',
      'Clerk → Postgres',
      'lint the code → run the tests → build the image → push the image',
      'Clerk → label → depot → PostgreSQL',
    ])
      assert.notEqual(statusOf('How it works', way), 'pass', way);
  });

  it('points at the sentence that names most of the layers, where no text follows a request', () => {
    const text =
      'Parcels is a service that weighs.\n\nIt was cut into entities, repositories, services and controllers.';
    const answer = answerOf('notes/request-flow', { 'README.md': `# Parcels\n\n${text}\n` });
    assert.equal(answer.status, 'partial');
    assert.deepEqual(placesOf(answer), ['README.md:5']);
  });

  it('is told by a section on a flow of which each part takes some steps', () => {
    const told = (heading: string, steps: readonly string[]) =>
      answerOf('notes/request-flow', {
        'README.md': `# Parcels\n\nWeighs parcels.\n\n## ${heading}\n\n${steps.map((step, index) => `### ${index + 1}. Part\n\n${step}\n`).join('\n')}`,
      }).status;
    const steps = [
      '1. The clerk sends a webhook to the endpoint\n2. The controller validates its signature',
      '1. The handler updates the parcel entity\n2. A label is returned',
      '1. Begin a database transaction\n2. Update the label\n3. Commit it',
    ];
    assert.equal(told('Label flow', steps), 'pass');
    assert.notEqual(told('Label rules', steps), 'pass');
    assert.notEqual(told('Label flow', steps.slice(0, 1)), 'pass');
    assert.notEqual(
      told('Label flow', ['- Controllers of labels', '- Services for parcels', '- A database of depots']),
      'pass',
    );
  });
});
