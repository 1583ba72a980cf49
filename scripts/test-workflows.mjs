// npm run test:workflows [-- --only FIXTURE]: writes a workflow for a project in each of several languages and runs its steps.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { runJob } from '../test/workflows/support/runner.mjs';
import { localServices } from '../test/workflows/support/services.mjs';
import { provideToolchains } from '../test/workflows/support/toolchains.mjs';
import { Failure, runMain } from './failure.mjs';
import { inProject } from './paths.mjs';
import { mustRun } from './run/command.mjs';
import { endAll } from './run/process-tree.mjs';
import { buildProject } from './setup/build.mjs';
import { dependenciesInstalled, installDependencies } from './setup/dependencies.mjs';

const workflow = join('.github', 'workflows', 'ci.yml');

/**
 * The projects: a command that their workflow has to run, and a change after which it has to fail.
 * @type {Readonly<Record<string, { runs: readonly string[], spoil: readonly [file: string, from: string, to: string] }>>}
 */
const fixtures = {
  node: {
    runs: ['npm ci', 'npm run lint', 'npm run build', 'npm test'],
    spoil: ['src/server.mjs', 'writeHead(404)', 'writeHead(400)'],
  },
  python: {
    runs: ['python -m pip install -r requirements.txt', 'python -m unittest discover'],
    spoil: ['harbour/berths.py', 'ORDER BY length DESC', 'ORDER BY length'],
  },
  go: {
    runs: ['go vet ./...', 'go build ./...', 'go test -race -coverprofile=coverage.out ./...'],
    spoil: ['tides/tides.go', 'http.StatusMethodNotAllowed', 'http.StatusBadRequest'],
  },
  java: {
    runs: ['mvn --batch-mode verify'],
    spoil: ['src/main/java/org/example/tides/TideTable.java', '.max()', '.min()'],
  },
};

function readArguments() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = Object.keys(fixtures);
  if (values.only !== undefined && !names.includes(values.only))
    throw new Failure(`--only takes one of ${names.join(', ')}`, 2);
  return values.only === undefined ? names : [values.only];
}

/** A copy of a fixture with the workflow that the command line writes into it. */
async function prepared(/** @type {string} */ name, /** @type {string} */ workspace) {
  cpSync(inProject('test', 'workflows', 'fixtures', name), workspace, { recursive: true });
  const args = [inProject('dist', 'cli.cjs'), 'generate', 'ci-workflow', '--write', workspace];
  await mustRun('write the workflow', process.execPath, args);
  return parse(readFileSync(join(workspace, workflow), 'utf8')).jobs.test;
}

/** Runs a job with services of its own. */
async function once(
  /** @type {import('../test/workflows/support/runner.mjs').Job} */ job,
  /** @type {string} */ folder,
) {
  const services = localServices();
  try {
    return await runJob(job, join(folder, 'workspace'), join(folder, 'runner'), services.start);
  } finally {
    await services.stop();
  }
}

/** Runs the workflow of a fixture as it is, and once more with a mistake in the code. @returns {Promise<readonly string[]>} */
async function tried(/** @type {string} */ name, /** @type {string} */ folder) {
  const { runs, spoil } = /** @type {typeof fixtures[string]} */ (fixtures[name]);
  const workspace = join(folder, 'workspace');
  const job = await prepared(name, workspace);
  const { done, failed, output } = await once(job, folder);
  if (failed !== null) return [`"${failed}" failed\n${output.trimEnd()}`];
  const errors = runs.filter((command) => !done.includes(command)).map((command) => `${command} was not run`);
  const [file, from, to] = spoil;
  const text = readFileSync(join(workspace, file), 'utf8');
  if (!text.includes(from)) return [...errors, `${file} does not say ${from}`];
  writeFileSync(join(workspace, file), text.replaceAll(from, to));
  const spoilt = await once(job, folder);
  const noticed = spoilt.failed !== null && /tests/.test(spoilt.failed);
  return noticed
    ? errors
    : [...errors, `with ${to} in ${file} the tests should fail, but: ${spoilt.failed ?? 'all passed'}`];
}

await runMain(async () => {
  const names = readArguments();
  await installDependencies();
  const own = inProject('test', 'snippets');
  if (!dependenciesInstalled(own)) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    await mustRun('install the database server', 'npm', args, { cwd: own, timeout: 400_000 });
  }
  await provideToolchains();
  await buildProject();
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-workflows-'));
  let wrong = 0;
  try {
    for (const name of names) {
      const start = performance.now();
      const errors = await tried(name, join(scratch, name));
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`${errors.length === 0 ? '✔' : '✗'} ${name}: runs, and fails where a test does (${seconds} s)`);
      for (const error of errors) console.log(`    ${error.replaceAll('\n', '\n    ')}`);
      wrong += errors.length;
    }
  } finally {
    await endAll();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
  return wrong === 0 ? 0 : 1;
});
