import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as ts from 'typescript';
import { parse } from 'yaml';
import { retry } from '../../../snippets/typescript/retry';
import { hashPassword, verifyPassword } from '../../../snippets/typescript/password-hash';
import { digestOf, readProofs } from '../../../src/build/snippets-proofs';
import { plainText, type Snippet } from '../../../src/core/snippets';

const library = JSON.parse(readFileSync('snippets/library.json', 'utf8')) as readonly Snippet[];

/** What needs Node alone; `npm run test:snippets` proves all of them. */
describe('the snippets', function () {
  // The compiler takes its time to load, and hashing passwords is slow on purpose.
  this.timeout(60_000);

  it('parse, in TypeScript and JavaScript', () => {
    for (const snippet of library.filter(({ language }) => language === 'typescript' || language === 'javascript')) {
      const fileName = snippet.language === 'typescript' ? 'snippet.ts' : 'snippet.js';
      const { diagnostics } = ts.transpileModule(plainText(snippet), {
        fileName,
        reportDiagnostics: true,
        compilerOptions: { target: ts.ScriptTarget.ES2023, experimentalDecorators: true },
      });
      const faults = diagnostics?.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      assert.deepEqual(faults, [], snippet.id);
    }
  });

  it('parse, in YAML', () => {
    for (const snippet of library.filter(({ language }) => language === 'yaml'))
      assert.equal(typeof parse(plainText(snippet)), 'object', snippet.id);
  });

  it('were all proven as they are now', () => {
    const proofs = readProofs('.');
    const unproven = library.filter((snippet) => proofs[snippet.id]?.text !== digestOf(snippet)).map(({ id }) => id);
    assert.deepEqual(unproven, [], 'run `npm run test:snippets` and commit what it writes');
  });

  it('retry up to a limit, with waits up to a cap', async () => {
    const waits: number[] = [];
    let tries = 0;
    const attempt = retry(() => Promise.reject(new Error(`try ${++tries}`)), {
      mayPass: () => true,
      random: () => 1,
      attempts: 6,
      capMs: 400,
      wait: (ms) => Promise.resolve(waits.push(ms)),
    });
    await assert.rejects(attempt, /try 6/);
    assert.deepEqual(waits, [100, 200, 400, 400, 400]);
  });

  it('know a password by its hash', async () => {
    const stored = await hashPassword('correct horse');
    assert.equal(await verifyPassword('correct horse', stored), true);
    assert.equal(await verifyPassword('correct cow', stored), false);
  });
});
