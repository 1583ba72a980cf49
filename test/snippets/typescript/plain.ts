import assert from 'node:assert/strict';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { UpstreamError, fetchExchangeRate } from '../snippets/outbound-call.js';
import { decoy, hashPassword, verifyPassword } from '../snippets/password-hash.js';
import { retry } from '../snippets/retry.js';
import { readEnvironment } from '../snippets/validate-env.js';
import { language, prove, runProofs, serving } from './prove.js';

const good = { DATABASE_URL: 'postgres://app@localhost/app', PORT: '8080' };

prove(`${language}/validate-env`, 'reads numbers and fills in defaults', () => {
  assert.deepEqual(readEnvironment({ ...good, OTHER: 'x' }), {
    NODE_ENV: 'development',
    PORT: 8080,
    DATABASE_URL: 'postgres://app@localhost/app',
    LOG_LEVEL: 'info',
  });
});

prove(`${language}/validate-env`, 'refuses what is missing or wrong, by name and without values', () => {
  for (const [wrong, name] of [
    [{ ...good, DATABASE_URL: undefined }, 'DATABASE_URL'],
    [{ ...good, DATABASE_URL: 'mysql://root:hunter2@db/app' }, 'DATABASE_URL'],
    [{ ...good, PORT: 'http' }, 'PORT'],
    [{ ...good, PORT: '70000' }, 'PORT'],
    [{ ...good, NODE_ENV: 'staging' }, 'NODE_ENV'],
  ] as const) {
    assert.throws(
      () => readEnvironment(wrong),
      (error: Error) => error.message.includes(name) && !error.message.includes('hunter2'),
    );
  }
});

const passing = { mayPass: () => true, random: () => 1 };

prove(`${language}/retry`, 'stops at its limit and hands on the last error', async () => {
  const waits: number[] = [];
  let tries = 0;
  const attempt = retry(
    async () => {
      throw new Error(`try ${++tries}`);
    },
    { ...passing, attempts: 8, baseMs: 100, capMs: 1000, wait: async (ms) => void waits.push(ms) },
  );
  await assert.rejects(attempt, /try 8/);
  assert.deepEqual(waits, [100, 200, 400, 800, 1000, 1000, 1000]);
});

prove(`${language}/retry`, 'returns what succeeds, and does not repeat what cannot pass', async () => {
  let tries = 0;
  const wait = async () => undefined;
  assert.equal(
    await retry(async () => (++tries < 3 ? Promise.reject(new Error('busy')) : 'there'), { ...passing, wait }),
    'there',
  );
  assert.equal(tries, 3);
  tries = 0;
  const fatal = retry(async () => Promise.reject(new TypeError(`${++tries}`)), {
    mayPass: (error) => !(error instanceof TypeError),
    wait,
  });
  await assert.rejects(fatal, TypeError);
  assert.equal(tries, 1);
});

prove(`${language}/retry`, 'ends when it is told to stop', async () => {
  const stop = new AbortController();
  let tries = 0;
  const attempt = retry(
    async () => {
      tries++;
      stop.abort();
      throw new Error('busy');
    },
    { ...passing, signal: stop.signal },
  );
  await assert.rejects(attempt, { name: 'AbortError' });
  assert.equal(tries, 1);
});

prove(`${language}/outbound-call`, 'tells apart a good answer, a bad one and none', async () => {
  await serving(
    (req, res) => {
      const currency = req.url?.split('/').at(-1);
      if (currency === 'EUR') res.end('{"currency":"EUR","rate":1.1}');
      else if (currency === 'ODD') res.end('{"currency":"ODD","rate":"much"}');
      else if (currency === 'TXT') res.end('<html>');
      else if (currency === 'BUS') res.writeHead(503).end();
      else res.writeHead(404).end();
    },
    async (origin) => {
      assert.deepEqual(await fetchExchangeRate('EUR', undefined, origin), { currency: 'EUR', rate: 1.1 });
      const fails = (currency: string, mayPass: boolean) =>
        assert.rejects(
          fetchExchangeRate(currency, undefined, origin),
          (error: unknown) => error instanceof UpstreamError && error.mayPass === mayPass,
        );
      await fails('ODD', false);
      await fails('TXT', false);
      await fails('BUS', true);
      await fails('NIL', false);
    },
  );
  await assert.rejects(fetchExchangeRate('EUR', undefined, 'http://127.0.0.1:1'), UpstreamError);
});

prove(`${language}/outbound-call`, 'does not wait for one that says nothing', async () => {
  await serving(
    () => undefined,
    async (origin) => {
      await assert.rejects(
        fetchExchangeRate('EUR', undefined, origin),
        (error: unknown) => error instanceof UpstreamError && error.mayPass,
      );
      await assert.rejects(fetchExchangeRate('EUR', AbortSignal.abort(), origin), { name: 'AbortError' });
    },
  );
});

prove(`${language}/password-hash`, 'knows the right password from a wrong one, with a salt for each', async () => {
  const [one, other] = await Promise.all([hashPassword('pässword'), hashPassword('pässword')]);
  assert.notEqual(one, other);
  assert.ok(!one.includes('pässword'));
  assert.equal(await verifyPassword('pa\u0308ssword', one), true);
  assert.equal(await verifyPassword('password', one), false);
  assert.equal(await verifyPassword('pässword', await decoy), false);
  await assert.rejects(verifyPassword('pässword', 'md5$abc'));
});

prove(`${language}/graceful-shutdown`, 'finishes the request under way, then closes what it holds', async () => {
  const program = `
    import { createServer } from 'node:http';
    import { stopGracefully } from ${JSON.stringify(new URL('../snippets/graceful-shutdown.js', import.meta.url).href)};
    const server = createServer((req, res) => setTimeout(() => res.end('whole'), 600)).listen(0, '127.0.0.1', () =>
      console.log('port ' + server.address().port));
    stopGracefully(server, [async () => console.log('closed')]);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  while (!/port \d+\n/.test(printed)) await once(child.stdout, 'data');
  const port = /port (\d+)/.exec(printed)![1];
  const answer = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.kill('SIGTERM');
  const [status] = (await once(child, 'close')) as [number];
  assert.equal(await answer, 'whole');
  assert.equal(status, 0);
  assert.match(printed, /closed/);
});

await runProofs();
