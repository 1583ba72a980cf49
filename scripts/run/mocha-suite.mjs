// Runs a mocha suite on this machine's Node.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, root } from '../paths.mjs';
import { run } from './command.mjs';
import { noTally, readTally } from './tally.mjs';

/**
 * @param {object} options
 * @param {string} options.file the compiled suite
 * @param {number} options.timeout milliseconds for the whole suite
 * @param {number} options.testTimeout milliseconds for one test
 * @param {string} [options.grep] runs only the tests whose names match
 * @param {Record<string, string>} [options.env]
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runMochaSuite({ file, timeout, testTimeout, grep, env = {} }) {
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-'));
  const tallyFile = join(scratch, 'tally.json');
  const args = [
    '--enable-source-maps',
    inProject('node_modules', 'mocha', 'bin', 'mocha.js'),
    '--no-config',
    ...['--reporter', inProject('test', 'editor', 'tally-reporter.cjs'), '--timeout', String(testTimeout)],
    ...(process.stdout.isTTY ? ['--color'] : []),
    ...(grep ? ['--grep', grep] : []),
    file,
  ];
  try {
    const { status, timedOut } = await run(process.execPath, args, {
      cwd: root,
      timeout,
      env: { ...process.env, ...env, PORTFOLIO_COACH_TALLY: tallyFile },
    });
    const tally = readTally(tallyFile);
    if (timedOut) return noTally(`no end after ${timeout / 1000} s`, tally);
    if (!tally) return noTally(`mocha ended with ${status} and without counts`);
    // A failing exit without a failing test: something broke after the last test.
    return status !== 0 && tally.failed === 0 ? noTally(`mocha ended with ${status}`, tally) : tally;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
