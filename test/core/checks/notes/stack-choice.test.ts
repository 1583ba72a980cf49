import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('notes/stack-choice', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;

describe('notes: choice of the stack', () => {
  it('may say for which reason a technology was added, or how it fits this project', () => {
    for (const text of [
      '## Used services\n\nRabbitMQ was added because it is stable and lets the counters share the load.',
      '## Technologies used\n\n1. **Django**: Django has the ORM that we know best, so it fits ideally for this service.',
    ])
      assert.equal(statusOf(text), 'pass', text);
  });

  it('may answer a heading that asks for the technology', () => {
    for (const heading of [
      'Why RabbitMQ?',
      'Why Redis as a queue?',
      'Why use PostgreSQL instead of files?',
      'Why did I go with Kotlin',
    ])
      assert.equal(statusOf(`## ${heading}\n\nOne node is enough for all counters of a depot.`), 'pass', heading);
  });

  it('is no answer to why something of a technology is so', () => {
    for (const heading of [
      'Why the parcel number as RabbitMQ message id?',
      'Why `parcel.number` as Kafka `MessageKey`?',
      'Why are Redis keys short?',
      'Why PostgreSQL partial indexes on weights?',
    ])
      assert.notEqual(
        statusOf(`## ${heading}\n\nThe number stays the same, which keeps a second label from being printed.`),
        'pass',
        heading,
      );
  });

  it('is no praise that its makers would give, and no account of its use', () => {
    for (const text of [
      '## Technologies used\n\n- Django is well suited for building web applications quickly.',
      '## Services\n\nThe desk uses Spring Boot to manage counters and Kafka to save parcels.',
      '## Used services\n\nRabbitMQ was added in version 2.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('is no use, feature or bare purpose in points below a technology, where decisions are argued', () => {
    for (const points of [
      ['Supports labels of up to two pages', 'Faster print through the tray below'],
      ['Natively async scans in all depots', 'Has the built-in weight type'],
      ['Used to reduce weighings', 'Keeps the labels for one night'],
    ])
      assert.notEqual(
        statusOf(`## Design decisions\n\n### 1. PostgreSQL\n\n${points.map((point) => `- ${point}`).join('\n')}`),
        'pass',
        points[0],
      );
  });

  describe('in a decision record', () => {
    const recorded = (title: string, decision: string, rationale: string) =>
      answerOf('notes/stack-choice', {
        'README.md': '# Parcels\n\nWeighs parcels.\n',
        'docs/adr/002-print.md': `# ADR 002: ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\n${decision}\n\n## Rationale\n\n${rationale}\n`,
      }).status;
    const reasons =
      '1. **Speed**: less than a second for each label\n2. **Counters**: a counter waits for no printer\n';

    it('may be told by the points of its rationale', () => {
      assert.equal(recorded('Print in the background', 'We chose a queue with RabbitMQ (option 2).', reasons), 'pass');
      assert.equal(recorded('Use RabbitMQ for labels', 'Option 2.', reasons), 'pass');
    });

    it('is not told by those of another decision, or by none', () => {
      assert.notEqual(recorded('Print in the background', 'We chose to print at night.', reasons), 'pass');
      assert.notEqual(
        recorded(
          'Print at night',
          'At night.',
          `None.\n\n## RabbitMQ\n\n- Supports our printers of labels\n- Compatible with our scanners`,
        ),
        'pass',
      );
      assert.notEqual(recorded('Use zerolog', 'We chose zerolog.', reasons), 'pass');
      assert.notEqual(recorded('Use RabbitMQ for labels', 'We chose RabbitMQ.', 'See above.'), 'pass');
      assert.notEqual(recorded('Use RabbitMQ for labels', 'We chose RabbitMQ.', '- TODO\n- TBD\n'), 'pass');
      for (const stub of [
        '- To be filled in after the next meeting\n- Let the depots say why they need it\n',
        '- **Speed**: to be measured by the depots\n- **Counters**: ask the clerks about them first\n',
      ])
        assert.notEqual(recorded('Use RabbitMQ for labels', 'We chose RabbitMQ.', stub), 'pass', stub);
    });
  });
});
