import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('notes/validation-boundaries', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;

describe('notes: validation boundaries', () => {
  it('may be told by two sentences, the second of which goes on from the first', () => {
    const how = '**Marshmallow for requests** — every endpoint has an explicit schema.';
    const where = 'input is validated before it reaches the service layer, and weights stay what they are.';
    assert.equal(statusOf(`## Decisions\n\n${how} This means ${where}`), 'pass');
    assert.notEqual(statusOf(`## Decisions\n\nEvery scale has an explicit schema.\n\nThis means ${where}`), 'pass');
  });
});
