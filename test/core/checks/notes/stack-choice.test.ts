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

  it('is no praise that its makers would give, and no account of its use', () => {
    for (const text of [
      '## Technologies used\n\n- Django is well suited for building web applications quickly.',
      '## Services\n\nThe desk uses Spring Boot to manage counters and Kafka to save parcels.',
      '## Used services\n\nRabbitMQ was added in version 2.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
