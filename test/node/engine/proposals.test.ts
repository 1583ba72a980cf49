import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { AuditServer } from '../../../src/node/audit-server';
import * as engine from '../../../src/node/engine';
import type { Proposed, Question, WorkerRequest, WorkerResponse } from '../../../src/node/protocol';
import { scratchFolders } from '../../support/scratch-folder';

const service = {
  'package.json': JSON.stringify({
    name: 'shelf',
    scripts: { start: 'node src/server.js', test: 'node --test' },
    dependencies: { express: '^5.0.0' },
  }),
  'src/server.js': `const express = require('express');
const app = express();
app.get('/books', (request, response) => response.json([]));
app.listen(3000);
`,
  'test/books.test.js': `const test = require('node:test');
const assert = require('node:assert');
test('lists books', () => assert.deepEqual([], []));
`,
};

describe('what the worker is asked of the generators', () => {
  const scratch = scratchFolders();

  /** Opens a folder, says what is given, asks, and waits for the answer. */
  const ask = (root: string, asked: Question, ...before: readonly WorkerRequest[]): Promise<Proposed | string> =>
    new Promise((resolve, reject) => {
      const server = new AuditServer(
        (response: WorkerResponse) => {
          if (response.type === 'failure') reject(new Error(response.message));
          if (response.type === 'proposals') {
            setImmediate(() => server.receive({ type: 'close', folder: 'a' }));
            resolve(response.proposed);
          }
        },
        () => engine,
      );
      server.receive({ type: 'open', folder: 'a', root, trusted: false });
      for (const request of before) server.receive(request);
      server.receive({ type: 'generate', folder: 'a', question: 1, asked });
    });

  const proposed = (answer: Proposed | string): Proposed => {
    assert.ok(typeof answer !== 'string', 'the generators answer');
    return answer;
  };

  it('is answered with an edit and the text that it was made for', async () => {
    const readme = '# Shelf\n\nLends books.\n';
    const { path } = scratch({ ...service, 'README.md': readme });
    const { edits } = proposed(await ask(path, { generators: ['run-tests'] }));
    assert.deepEqual(
      edits.map((edit) => [edit.path, edit.creates, edit.before]),
      [['README.md', false, readme]],
    );
    assert.match(edits[0]!.insertions[0]!.text, /npm test/);
  });

  it('is answered over unsaved text', async () => {
    const { path } = scratch({ ...service, 'README.md': '# Shelf\n' });
    const text = '# Shelf\n\n## Running the tests\n\n```sh\nnpm test\n```\n';
    const answer = proposed(
      await ask(path, { generators: ['run-tests'] }, { type: 'overlay', folder: 'a', path: 'README.md', text }),
    );
    assert.deepEqual(answer.edits, []);
    assert.equal(answer.reasons.length, 1);
  });

  it('makes a README where there is none', async () => {
    const { path } = scratch(service);
    const { edits, readme } = proposed(await ask(path, { generators: ['run-tests'] }));
    assert.equal(readme, 'README.md');
    assert.deepEqual(
      edits.map((edit) => [edit.path, edit.creates, edit.before]),
      [['README.md', true, '']],
    );
  });

  it('lets a draft stand in for the README, for that question alone', async () => {
    const { path } = scratch({ ...service, 'README.md': '# Shelf\n\n## Running the tests\n\nRun `npm test`.\n' });
    const draft = '# Draft\n\nLends books.\n';
    const { edits } = proposed(await ask(path, { generators: ['run-tests'], draft }));
    assert.deepEqual(
      edits.map((edit) => [edit.path, edit.before]),
      [['README.md', draft]],
    );
    const after = proposed(await ask(path, { generators: ['run-tests'] }));
    assert.deepEqual(after.edits, []);
  });

  it('asks for everything that is open', async () => {
    const { path } = scratch({ ...service, 'README.md': '# Shelf\n' });
    const { edits } = proposed(await ask(path, { generators: 'missing' }));
    assert.deepEqual(
      edits.map((edit) => edit.path).filter((file) => file.endsWith('.md')),
      ['README.md', 'docs/ARCHITECTURE.md'],
    );
  });

  it('leaves out what a configuration exempts', async () => {
    const exempt = { checks: { 'readme/run-tests': { exempt: 'They are run by the platform team.' } } };
    const folder = { ...service, 'README.md': '# Shelf\n', '.portfolio-coach.json': JSON.stringify(exempt) };
    const { edits } = proposed(await ask(scratch(folder).path, { generators: 'missing' }));
    const readme = edits.find((edit) => edit.path === 'README.md')!;
    assert.doesNotMatch(readme.insertions.map(({ text }) => text).join(''), /Running the tests/);
  });

  it('never writes through a link', async () => {
    const elsewhere = scratch({ 'kept.txt': '' });
    const { path } = scratch({ ...service, 'README.md': '# Shelf\n' });
    symlinkSync(elsewhere.path, join(path, 'docs'));
    const { edits, reasons } = proposed(await ask(path, { generators: ['architecture-notes'] }));
    assert.ok(edits.every((edit) => !edit.creates));
    assert.ok(reasons.some((reason) => reason.includes('link')));
  });

  it('is refused for a folder that is not open', () => {
    const posted: WorkerResponse[] = [];
    const server = new AuditServer(
      (response) => posted.push(response),
      () => engine,
    );
    server.receive({ type: 'generate', folder: 'b', question: 7, asked: { generators: [] } });
    const answer = posted.at(-1)!;
    assert.ok(answer.type === 'proposals' && answer.question === 7 && typeof answer.proposed === 'string');
  });
});
