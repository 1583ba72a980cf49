import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (readme: string) => answerOf('readme/problem-statement', { 'README.md': readme }).status;

describe('README: problem statement', () => {
  it('is one sentence on what the service is for', () => {
    for (const text of [
      'FastAPI backend for transcribing tide tables from harbour notices and pilot books.',
      'Service for weighing parcels at unattended depot counters.',
    ])
      assert.equal(statusOf(`# Tidebook\n\n${text}\n\n## Run\n\n    make run\n`), 'pass', text);
  });

  it('is no sentence on what the code is for', () => {
    for (const text of [
      'Express backend for learning hexagonal ports, adapters, factories and decorators.',
      'FastAPI backend for testing Docker, Terraform, Ansible and Kubernetes.',
      'A REST API for building scalable backends with NestJS.',
    ])
      assert.notEqual(statusOf(`# Tidebook\n\n${text}\n\n## Run\n\n    make run\n`), 'pass', text);
  });

  it('may be a sentence with the list that it leads to', () => {
    const intro = 'This is scalable, robust and reliable API that allows users to perform these operations:';
    const list = (...items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
    const uses = list('Registration of a new user', 'Reserve berth', 'Leave berth', 'Pay for berth');
    assert.equal(statusOf(`# Tidebook\n\n${intro}\n\n${uses}\n`), 'pass');
    assert.notEqual(statusOf(`# Tidebook\n\n${intro}\n\n${list('Create', 'Read', 'Update', 'Delete')}\n`), 'pass');
    assert.notEqual(statusOf(`# Tidebook\n\nMade with:\n\n${uses}\n`), 'pass');
  });

  it('may stand under an example of a use case, but not of a request', () => {
    const text =
      'Harbour masters run a system that handles berth bookings, which move from requested to moored and may lapse with the tide.';
    assert.equal(
      statusOf(`# Tidebook\n\nMade with Go.\n\n## Run\n\n    make run\n\n## Example use case\n\n${text}\n`),
      'pass',
    );
    assert.notEqual(
      statusOf(`# Tidebook\n\nMade with Go.\n\n## Run\n\n    make run\n\n## Example request\n\n${text}\n`),
      'pass',
    );
  });
});
