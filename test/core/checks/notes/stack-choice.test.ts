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
});
