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

  it('knows stations by the names of their components', () => {
    const text =
      'The `ParcelController` receives the parcel and calls the `WeighingService`, which hands it to the `ParcelRepository` that saves it.';
    assert.equal(answerOf('notes/request-flow', { 'README.md': `# Parcels\n\n${text}\n` }).status, 'pass');
    const apart =
      'A controller reads the parcel and `WeighingService` weighs it.\n\nThe printer keeps its labels in one table, which saves a broker.';
    assert.notEqual(answerOf('notes/request-flow', { 'README.md': `# Parcels\n\n${apart}\n` }).status, 'pass');
    const drawn = (first: string) =>
      `\`\`\`mermaid\ngraph LR\n  A[${first}] --> B[WeighingService]\n  B --> C[(parcels table)]\n\`\`\`\n`;
    const status = (first: string) =>
      answerOf('notes/request-flow', { 'README.md': `# Parcels\n\n## Architecture\n\n${drawn(first)}` }).status;
    assert.equal(status('ParcelsController'), 'pass');
    assert.notEqual(status('ParcelsConfig'), 'pass');
  });

  it('takes points below a station as what that station does', () => {
    const told = (heading: string, ...stations: readonly string[]) =>
      answerOf('notes/request-flow', {
        'README.md': `# Parcels\n\nWeighs parcels.\n\n## ${heading}\n\n${stations.map((station, index) => `${index + 1}. ${station}\n   - Takes the weight of each parcel\n   - Saves the label and its price in one row\n`).join('\n')}`,
      }).status;
    assert.equal(told('Label flow', '`LabelController`:', '`PriceService`:', '`LabelRepository`:'), 'pass');
    assert.notEqual(told('Labels', '`LabelController`:', '`PriceService`:', '`LabelRepository`:'), 'pass');
    assert.notEqual(told('Label flow', 'Morning:', 'Noon:', 'Night:'), 'pass');
  });

  describe('told by steps from the request to where it is kept', () => {
    const told = (heading: string, steps: string) =>
      answerOf('notes/request-flow', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n## ${heading}\n\n${steps}\n` })
        .status;
    const numbered = (...steps: readonly string[]) => steps.map((step, index) => `${index + 1}. ${step}`).join('\n\n');
    const portuguese = [
      'Requisição chega',
      'Limite é verificado',
      'Cache é consultado',
      'Se não há → busca a etiqueta',
      'Resposta é salva',
    ];

    it('passes in a section on a flow', () => {
      assert.equal(told('Fluxo da requisição', numbered(...portuguese)), 'pass');
      assert.equal(
        told(
          'Request flow',
          numbered(
            'Request comes in',
            'Body is validated',
            'Cache is checked',
            'On a miss → database',
            'Label is returned',
          ),
        ),
        'pass',
      );
    });

    it('passes under a line that says what happens with each request', () => {
      const steps = [
        'Check the weight.',
        'Lock the depot.',
        'Insert the parcel into its table.',
        'Append the price.',
        'Return the label.',
      ];
      const under = (line: string) =>
        `- ${line}\n${steps.map((step) => `    - ${step}`).join('\n')}\n- Labels are printed at night.`;
      const line = 'Every request that changes a parcel or its label goes through one transaction:';
      assert.equal(told('Architecture', under(line)), 'pass');
      for (const order of ['For each new API call:', 'To add an API call to the depot:'])
        assert.notEqual(told('Architecture', under(order)), 'pass', order);
      assert.notEqual(
        told('Architecture', under('Rules of the warehouse are kept in its own catalogue of rules:')),
        'pass',
      );
    });

    it('does not pass with the parts that a developer writes for it', () => {
      const parts = ['a route', 'the controller', 'a service function', 'a repository', 'a label and a price'];
      const steps = numbered(...parts.map((part) => `Create ${part}`));
      assert.notEqual(told('Request flow', steps), 'pass');
      assert.notEqual(told('Architecture', `Each request needs this:\n\n${steps}`), 'pass');
    });

    it('does not pass with fields, few steps, no store, or the steps of a login or a pipeline', () => {
      for (const [heading, steps] of [
        [
          'Architecture',
          '- Each request carries:\n    - a label\n    - a weight\n    - a table\n    - a price\n    - a depot',
        ],
        ['Request flow', numbered(...portuguese.slice(0, 3))],
        [
          'Request flow',
          numbered(
            'Request comes in',
            'Body is validated',
            'Price is checked',
            'Label is created',
            'Label is returned',
          ),
        ],
        [
          'Login flow',
          numbered(
            'Client sends a request',
            'Password is checked in the database',
            'Token is created',
            'Token is returned',
            'Token is sent',
          ),
        ],
        [
          'Pipeline',
          numbered('Open a pull request', 'Build the image', 'Create a database', 'Run the checks', 'Push the image'),
        ],
      ] as const)
        assert.notEqual(told(heading, steps), 'pass', steps);
    });
  });
});
