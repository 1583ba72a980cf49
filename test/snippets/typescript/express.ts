import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import express, { type Express } from 'express';
import { currentRequestId, correlate, log } from '../snippets/express/correlation-id.js';
import { AppError, OrderNotFound, answerErrors, routeNotFound } from '../snippets/express/errors.js';
import { healthRoutes } from '../snippets/express/health.js';
import { idempotent } from '../snippets/express/idempotency-key.js';
import { limitTo } from '../snippets/express/rate-limit.js';
import { type Caller, guardedRouter } from '../snippets/express/role-guard.js';
import { createOrderInput, validated } from '../snippets/express/validate-body.js';
import { language, openPool, prove, runProofs, send, serving, silenced } from './prove.js';

const customer = '0b8d9a52-6f2e-4d3c-9f60-3c1d5b7a9e11';

prove(
  `${language}/express/validate-body`,
  'hands on what fits, converted, and refuses the rest before the handler',
  async () => {
    const app = express().use(express.json());
    const taken: unknown[] = [];
    app.post(
      '/customers/:customerId/orders',
      validated(createOrderInput, (input, _req, res) => {
        taken.push(input);
        res.status(201).end();
      }),
    );
    await serving(app, async (origin) => {
      const orders = `${origin}/customers/${customer}/orders`;
      assert.equal((await send(`${orders}?dryRun=true`, { sku: ' tea ', quantity: 2 })).status, 201);
      assert.deepEqual(taken, [
        { params: { customerId: customer }, query: { dryRun: true }, body: { sku: 'tea', quantity: 2 } },
      ]);
      for (const [url, body, pointer] of [
        [orders, { sku: 'tea' }, '/body/quantity'],
        [orders, { sku: '  ', quantity: 1 }, '/body/sku'],
        [orders, { sku: 'tea', quantity: 0 }, '/body/quantity'],
        [orders, { sku: 'tea', quantity: 1.5 }, '/body/quantity'],
        [orders, { sku: 'tea', quantity: '1' }, '/body/quantity'],
        [orders, { sku: 'tea', quantity: 1, price: 0 }, '/body'],
        [orders, [], '/body'],
        [`${orders}?dryRun=perhaps`, { sku: 'tea', quantity: 1 }, '/query/dryRun'],
        [`${origin}/customers/1/orders`, { sku: 'tea', quantity: 1 }, '/params/customerId'],
      ] as const) {
        const response = await send(url, body);
        assert.equal(response.status, 422, JSON.stringify(body));
        assert.match(response.headers.get('content-type')!, /^application\/problem\+json/);
        const problem = (await response.json()) as { errors: { pointer: string }[] };
        assert.deepEqual(
          problem.errors.map((error) => error.pointer),
          [pointer],
        );
      }
      assert.equal((await send(orders, '', { 'content-type': 'text/plain' })).status, 422);
      assert.equal(taken.length, 1);
    });
  },
);

prove(
  `${language}/express/errors`,
  'maps every kind of error, and leaks nothing of those that nobody expected',
  async () => {
    const app = express().use(express.json({ limit: 100 }));
    app.get('/missing', async () => {
      throw new OrderNotFound('7');
    });
    app.get('/conflict', () => {
      throw new AppError(409, 'order-closed', 'The order is closed.', { cause: new Error('row 12') });
    });
    app.get('/broken', async () => {
      throw new Error('password=hunter2 at db.internal');
    });
    app.get('/thrown-text', () => {
      throw 'hunter2' as unknown as Error;
    });
    app.get('/late', (_req, res) => {
      res.write('half');
      throw new Error('too late');
    });
    app.post('/json', (_req, res) => void res.end());
    app.use(routeNotFound);
    app.use(answerErrors);
    await serving(app, async (origin) => {
      const problemAt = async (response: Response) => {
        assert.match(response.headers.get('content-type')!, /^application\/problem\+json/);
        const text = await response.text();
        const problem = JSON.parse(text) as { type: string; title: string; status: number; instance: string };
        assert.equal(problem.status, response.status);
        assert.ok(!/hunter2|node_modules|\.js:|row 12|stack/.test(text), text);
        return problem;
      };
      assert.deepEqual(await problemAt(await fetch(`${origin}/missing?x=1`)), {
        type: '/problems/order-not-found',
        title: 'There is no order 7.',
        status: 404,
        instance: '/missing?x=1',
      });
      assert.equal((await problemAt(await fetch(`${origin}/conflict`))).status, 409);
      assert.equal((await problemAt(await fetch(`${origin}/nowhere`))).type, '/problems/no-such-route');
      assert.equal((await problemAt(await send(`${origin}/json`, '{'))).status, 400);
      assert.equal((await problemAt(await send(`${origin}/json`, 'x'.repeat(200)))).status, 413);
      const logged = await silenced(async () => {
        assert.equal((await problemAt(await fetch(`${origin}/broken`))).title, 'Internal Server Error');
        assert.equal((await problemAt(await fetch(`${origin}/thrown-text`))).status, 500);
        await assert.rejects(fetch(`${origin}/late`).then((response) => response.text()));
      });
      assert.match(logged, /GET \/broken failed Error: password=hunter2/);
    });
  },
);

const pool = openPool();
await pool.query(process.env['SNIPPET_TABLES']!);
await pool.query(
  'CREATE TABLE payments (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, amount integer NOT NULL)',
);
const payments = async () => Number((await pool.query<{ n: string }>('SELECT count(*) AS n FROM payments')).rows[0]!.n);

function paying(): Express {
  const app = express().use(express.json());
  app.post(
    '/payments',
    idempotent(
      pool,
      (req) => req.get('X-User') ?? 'nobody',
      async (client, req) => {
        const { amount } = req.body as { amount: number };
        const { rows } = await client.query<{ id: number }>('INSERT INTO payments (amount) VALUES ($1) RETURNING id', [
          amount,
        ]);
        if (amount < 0) throw new AppError(409, 'broke', 'No.');
        return { status: 201, body: { id: rows[0]!.id, amount } };
      },
    ),
  );
  return app.use(answerErrors);
}

prove(
  `${language}/express/idempotency-key`,
  'writes once under 100 requests at the same time and gives all the same answer',
  async () => {
    await serving(paying(), async (origin) => {
      const responses = await Promise.all(
        Array.from({ length: 100 }, () => send(`${origin}/payments`, { amount: 5 }, { 'idempotency-key': 'k1' })),
      );
      assert.deepEqual([...new Set(responses.map(({ status }) => status))], [201]);
      assert.equal(new Set(await Promise.all(responses.map((response) => response.text()))).size, 1);
      assert.equal(await payments(), 1);
    });
  },
);

prove(`${language}/express/idempotency-key`, 'refuses another request under the key, and parts callers', async () => {
  await serving(paying(), async (origin) => {
    const pay = (amount: number, key?: string, user = 'nobody') =>
      send(
        `${origin}/payments`,
        { amount },
        { 'x-user': user, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      );
    assert.equal((await pay(6, 'k1')).status, 422);
    assert.equal((await pay(5)).status, 400);
    assert.equal((await pay(5, 'x'.repeat(256))).status, 400);
    const before = await payments();
    assert.equal((await pay(7, 'k1', 'somebody')).status, 201);
    assert.equal(await payments(), before + 1);
    assert.equal((await pay(-1, 'k2')).status, 409);
    assert.equal(await payments(), before + 1);
    assert.equal((await pay(8, 'k2')).status, 201);
  });
});

prove(`${language}/express/health`, 'is alive while it is not ready, and names what is down', async () => {
  let state: 'up' | 'down' | 'hanging' = 'up';
  let stopping = false;
  const database = async () => {
    if (state === 'down') throw new Error('password=hunter2');
    if (state === 'hanging') await new Promise(() => undefined);
  };
  await serving(express().use(healthRoutes({ database }, () => stopping)), async (origin) => {
    const ask = async (path: string) => {
      const response = await fetch(`${origin}${path}`);
      return [response.status, await response.json()];
    };
    assert.deepEqual(await ask('/readyz'), [200, { status: 'ok' }]);
    state = 'down';
    assert.deepEqual(await ask('/readyz'), [503, { status: 'unavailable', down: ['database'] }]);
    state = 'hanging';
    assert.deepEqual(await ask('/readyz'), [503, { status: 'unavailable', down: ['database'] }]);
    assert.deepEqual(await ask('/livez'), [200, { status: 'ok' }]);
    state = 'up';
    stopping = true;
    assert.deepEqual(await ask('/readyz'), [503, { status: 'unavailable', down: ['stopping'] }]);
  });
});

prove(
  `${language}/express/correlation-id`,
  'keeps requests apart, and takes over no id that could forge a line',
  async () => {
    const lines: { requestId?: string; msg: string }[] = [];
    log.level = 'info';
    const write = process.stdout.write.bind(process.stdout);
    const app = express().use(correlate);
    app.get('/', async (_req, res) => {
      const id = currentRequestId();
      await new Promise((resolve) => setTimeout(resolve, 20));
      res.json({ id, same: id === currentRequestId() });
    });
    process.stdout.write = ((chunk: string) => {
      lines.push(
        ...String(chunk)
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { msg: string }),
      );
      return true;
    }) as typeof write;
    try {
      await serving(app, async (origin) => {
        const answers = await Promise.all(
          ['request-0001', 'request-0002', 'a b\\nforged', undefined].map(async (id) => {
            const response = await fetch(origin, id === undefined ? {} : { headers: { 'x-request-id': id } });
            return {
              header: response.headers.get('x-request-id')!,
              ...((await response.json()) as { id: string; same: boolean }),
            };
          }),
        );
        assert.equal(answers[0]!.id, 'request-0001');
        assert.equal(answers[1]!.id, 'request-0002');
        for (const { header, id, same } of answers) assert.ok(header === id && same);
        for (const { id } of answers.slice(2)) assert.match(id, /^[0-9a-f-]{36}$/);
        log.flush();
        await new Promise((resolve) => setTimeout(resolve, 50));
      });
    } finally {
      process.stdout.write = write;
    }
    assert.equal(currentRequestId(), undefined);
  },
);

prove(`${language}/express/rate-limit`, 'refuses the request over the limit and says when to come back', async () => {
  const app = express()
    .use(limitTo(3))
    .get('/', (_req, res) => void res.end());
  await serving(app, async (origin) => {
    for (let n = 0; n < 3; n++) assert.equal((await fetch(origin)).status, 200);
    const refused = await fetch(origin);
    assert.equal(refused.status, 429);
    const wait = Number(refused.headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 60, String(wait));
    assert.match(refused.headers.get('content-type')!, /^application\/problem\+json/);
  });
});

prove(`${language}/express/role-guard`, 'lets in those who were named and nobody else', async () => {
  const routes = guardedRouter((req) => {
    const roles = req.get('X-Roles');
    return roles === undefined ? undefined : ({ id: '1', roles: roles.split(',') } as Caller);
  });
  routes.delete('/orders/:id', ['admin', 'support'], (_req, res) => void res.status(204).end());
  routes.get('/closed', [], (_req, res) => void res.end());
  await serving(express().use(routes.router), async (origin) => {
    const ask = async (method: string, path: string, roles?: string) =>
      (await fetch(`${origin}${path}`, { method, headers: roles === undefined ? {} : { 'x-roles': roles } })).status;
    assert.equal(await ask('DELETE', '/orders/1'), 401);
    assert.equal(await ask('DELETE', '/orders/1', 'customer'), 403);
    assert.equal(await ask('DELETE', '/orders/1', 'customer,support'), 204);
    assert.equal(await ask('GET', '/closed', 'admin'), 403);
  });
});

/** Runs the snippet's tests against an application, as `node --test` would. */
async function testsOn(kind: 'good' | 'lax'): Promise<{ status: number; output: string }> {
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const program = `
    import express from 'express';
    import { refusesBadOrders } from ${at('../snippets/express/negative-test.js')};
    import { answerErrors, routeNotFound } from ${at('../snippets/express/errors.js')};
    let count = 0;
    refusesBadOrders(() => {
      const app = express().use(express.json());
      app.post('/orders', (req, res) => {
        const fields = Object.keys(req.body);
        const good = fields.length === 2 && req.body.quantity > 0;
        if (good || ${kind === 'lax'}) return res.status(201).json({ id: ++count });
        res.status(422).type('application/problem+json').json({ status: 422 });
      });
      return app.use(routeNotFound).use(answerErrors);
    }, async () => count);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: new URL('.', import.meta.url),
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const [status] = (await once(child, 'close')) as [number];
  return { status, output };
}

prove(
  `${language}/express/negative-test`,
  'passes on an application that refuses, and fails on one that does not',
  async () => {
    const good = await testsOn('good');
    assert.equal(good.status, 0, good.output);
    assert.match(good.output, /# pass 5/);
    const lax = await testsOn('lax');
    assert.equal(lax.status, 1);
    assert.match(lax.output, /# fail 3/);
  },
);

await runProofs();
await pool.end();
