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

  it('may begin with its name in bold', () => {
    const text =
      '**Tide API** is a berth planner for two sides, with a quay for skippers and an office for harbour masters.';
    assert.equal(statusOf(`# Tidebook\n\nMade with Go.\n\n## What it does\n\n${text}\n`), 'pass');
    const label = '**API**: lists berths for skippers, harbour masters, pilots and everybody else on the quay.';
    assert.notEqual(statusOf(`# Tidebook\n\nMade with Go.\n\n## What it does\n\n${label}\n`), 'pass');
  });

  it('is no account of what a layer holds, and no wish to learn', () => {
    for (const text of [
      'Made with Go.\n\n## Solution structure\n\n### Core: use cases\n\n- Represent what harbour masters can do with berths, tides and pilots.',
      'Projeto desenvolvido para estudo da linguagem Go utilizando princípios de arquitetura limpa e modelo rico de marés.',
      'Proyecto creado para aprender el lenguaje Go y los principios de mareas, muelles y puertos.',
    ])
      assert.notEqual(statusOf(`# Tidebook\n\n${text}\n`), 'pass', text);
  });
});
