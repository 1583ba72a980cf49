import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { workOneJob } from '../snippets/dead-letter.js';
import { type OrderPaid, handleOnce } from '../snippets/idempotent-job.js';
import { addToOutbox, relayOutbox, sendBatch } from '../snippets/outbox.js';
import { listOrders, pageQuery } from '../snippets/pagination.js';
import { inTransaction } from '../snippets/transaction.js';
import { language, openPool, prove, runProofs, silenced } from './prove.js';

const pool = openPool();
const count = async (sql: string) =>
  Number((await pool.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`)).rows[0]!.n);

await pool.query(process.env['SNIPPET_TABLES']!);
await pool.query('CREATE TABLE invoices (order_id text NOT NULL, amount integer NOT NULL)');

const paid = { id: 'message-1', payload: { orderId: 'order-1', amount: 5 } satisfies OrderPaid };

prove(`${language}/idempotent-job`, 'acts once under 100 deliveries at the same time', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      handleOnce(pool, 'invoices', paid, async (client, { orderId, amount }) => {
        await client.query('INSERT INTO invoices VALUES ($1, $2)', [orderId, amount]);
      }),
    ),
  );
  assert.equal(answers.filter((answer) => answer === 'done').length, 1);
  assert.equal(await count('invoices'), 1);
  assert.equal(await count('processed_messages'), 1);
});

prove(
  `${language}/idempotent-job`,
  'leaves nothing behind when it fails, and acts when the message comes again',
  async () => {
    const message = { ...paid, id: 'message-2' };
    const failing = handleOnce(pool, 'invoices', message, async (client) => {
      await client.query("INSERT INTO invoices VALUES ('order-2', 1)");
      throw new Error('half way');
    });
    await assert.rejects(failing, /half way/);
    assert.equal(await count("invoices WHERE order_id = 'order-2'"), 0);
    const again = await handleOnce(pool, 'invoices', message, async (client) => {
      await client.query("INSERT INTO invoices VALUES ('order-2', 1)");
    });
    assert.equal(again, 'done');
    assert.equal(await count("invoices WHERE order_id = 'order-2'"), 1);
  },
);

prove(
  `${language}/idempotent-job`,
  'has its effect exactly once when the process is killed between the steps',
  async () => {
    const program = `
    import { Pool } from 'pg';
    import { handleOnce } from ${JSON.stringify(new URL('../snippets/idempotent-job.js', import.meta.url).href)};
    const pool = new Pool({ connectionString: process.env.DATABASE_URL });
    await handleOnce(pool, 'invoices', { id: 'message-3', payload: {} }, async (client) => {
      await client.query("INSERT INTO invoices VALUES ('order-3', 1)");
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => setInterval(() => {}, 1000));
    });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: new URL('.', import.meta.url),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [, signal] = (await once(child, 'close')) as [null, string];
    assert.equal(signal, 'SIGKILL');
    assert.equal(await count("invoices WHERE order_id = 'order-3'"), 0);
    const effect = (client: { query(sql: string): Promise<unknown> }) =>
      client.query("INSERT INTO invoices VALUES ('order-3', 1)").then(() => undefined);
    const message = { ...paid, id: 'message-3' };
    assert.equal(await handleOnce(pool, 'invoices', message, effect), 'done');
    assert.equal(await handleOnce(pool, 'invoices', message, effect), 'duplicate');
    assert.equal(await count("invoices WHERE order_id = 'order-3'"), 1);
  },
);

prove(`${language}/idempotent-job`, 'keeps one consumer from hiding a message from another', async () => {
  assert.equal(await handleOnce(pool, 'mails', paid, async () => undefined), 'done');
});

prove(`${language}/outbox`, 'sends only what was committed', async () => {
  await inTransaction(pool, (client) => addToOutbox(client, 'order.paid', { orderId: 1 }));
  await assert.rejects(
    inTransaction(pool, async (client) => {
      await addToOutbox(client, 'order.paid', { orderId: 2 });
      throw new Error('no');
    }),
  );
  const sent: unknown[] = [];
  assert.equal(await sendBatch(pool, async ({ payload }) => void sent.push(payload)), 1);
  assert.deepEqual(sent, [{ orderId: 1 }]);
  assert.equal(await sendBatch(pool, async () => assert.fail('sent twice')), 0);
});

prove(`${language}/outbox`, 'keeps what could not be sent, and two relays share the work', async () => {
  await inTransaction(pool, async (client) => {
    for (let n = 0; n < 40; n++) await addToOutbox(client, 'n', n);
  });
  await assert.rejects(sendBatch(pool, async () => Promise.reject(new Error('broker away'))));
  const sent: unknown[] = [];
  const stop = new AbortController();
  await silenced(async () => {
    const publish = async ({ payload }: { payload: unknown }) => {
      sent.push(payload);
      if (sent.length === 40) stop.abort();
    };
    await Promise.all([relayOutbox(pool, publish, stop.signal), relayOutbox(pool, publish, stop.signal)]);
  });
  assert.deepEqual(
    sent.map(Number).sort((one, other) => one - other),
    Array.from({ length: 40 }, (_, n) => n),
  );
});

prove(`${language}/dead-letter`, 'works each job once with several workers', async () => {
  await pool.query('CREATE TABLE worked (job bigint NOT NULL)');
  await pool.query("INSERT INTO jobs (kind, payload) SELECT 'count', '{}' FROM generate_series(1, 50)");
  const worker = async () => {
    while (
      await workOneJob(
        pool,
        async (client, { id }) => void (await client.query('INSERT INTO worked VALUES ($1)', [id])),
      )
    );
  };
  await Promise.all([worker(), worker(), worker(), worker(), worker()]);
  assert.equal(await count('worked'), 50);
  assert.equal(await count('(SELECT DISTINCT job FROM worked) AS one'), 50);
  assert.equal(await count('jobs'), 0);
});

prove(`${language}/dead-letter`, 'undoes what failed, stops after five attempts and keeps the error', async () => {
  await pool.query("INSERT INTO jobs (id, kind, payload) VALUES (1000, 'doomed', '{}')");
  const before = await count('worked');
  let tries = 0;
  const fail = async (client: { query(sql: string): Promise<unknown> }) => {
    tries++;
    await client.query('INSERT INTO worked VALUES (1000)');
    await client.query('SELECT 1 / 0');
  };
  assert.equal(await workOneJob(pool, fail), true);
  assert.equal(await workOneJob(pool, fail), false, 'it has to wait');
  for (let n = 0; n < 20; n++) {
    await pool.query('UPDATE jobs SET run_at = now()');
    await workOneJob(pool, fail);
  }
  assert.equal(tries, 5);
  assert.equal(await count('worked'), before);
  assert.equal(await count('jobs'), 0);
  assert.equal(await count("dead_letters WHERE id = 1000 AND attempts = 5 AND error LIKE '%division by zero%'"), 1);
});

prove(`${language}/transaction`, 'keeps all or nothing', async () => {
  await pool.query('CREATE TABLE accounts (name text PRIMARY KEY, balance integer NOT NULL CHECK (balance >= 0))');
  await pool.query("INSERT INTO accounts VALUES ('a', 100), ('b', 0)");
  const move = (amount: number) =>
    inTransaction(pool, async (client) => {
      await client.query("UPDATE accounts SET balance = balance + $1 WHERE name = 'b'", [amount]);
      await client.query("UPDATE accounts SET balance = balance - $1 WHERE name = 'a'", [amount]);
      return amount;
    });
  assert.equal(await move(60), 60);
  await assert.rejects(move(60), /balance/);
  const { rows } = await pool.query('SELECT balance FROM accounts ORDER BY name');
  assert.deepEqual(rows, [{ balance: 40 }, { balance: 60 }]);
});

prove(`${language}/transaction`, 'runs again what lost against another, up to its limit', async () => {
  let runs = 0;
  const conflict = Object.assign(new Error('could not serialize'), { code: '40001' });
  const twice = async () => {
    if (++runs < 3) throw conflict;
    return 'kept';
  };
  assert.equal(await inTransaction(pool, twice), 'kept');
  runs = -100;
  await assert.rejects(inTransaction(pool, twice, 4), { code: '40001' });
  assert.equal(runs, -96);
});

prove(`${language}/pagination`, 'shows every row once, though rows are added meanwhile', async () => {
  await pool.query(
    'CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, created_at timestamptz NOT NULL)',
  );
  await pool.query(
    "INSERT INTO orders (created_at) SELECT '2026-01-01'::timestamptz + (n / 3) * interval '1 microsecond' FROM generate_series(1, 250) AS n",
  );
  const seen: string[] = [];
  for (let query = pageQuery.parse({ limit: '100' }), pages = 1; ; pages++) {
    const { items, nextCursor } = await listOrders(pool, query);
    seen.push(...items.map(({ id }) => id));
    await pool.query("INSERT INTO orders (created_at) VALUES ('2026-02-01')");
    if (nextCursor === undefined) {
      assert.equal(pages, 3);
      break;
    }
    query = pageQuery.parse({ limit: '100', cursor: nextCursor });
  }
  assert.equal(new Set(seen).size, 250);
  assert.equal(seen.length, 250);
});

prove(`${language}/pagination`, 'refuses limits and cursors that it did not give', () => {
  for (const query of [{ limit: '0' }, { limit: '101' }, { limit: 'all' }, { cursor: 'x' }, { cursor: 'WyJhIiwiYiJd' }])
    assert.equal(pageQuery.safeParse(query).success, false, JSON.stringify(query));
  assert.deepEqual(pageQuery.parse({}), { limit: 50 });
});

await runProofs();
await pool.end();
