import assert from 'node:assert/strict';
import { type FastifyInstance, fastify } from 'fastify';
import { AppError, OrderNotFound, answerErrors } from '../snippets/fastify/errors.js';
import { orderRoutes } from '../snippets/fastify/validate-body.js';
import { language, prove, runProofs } from './prove.js';

const customer = '0b8d9a52-6f2e-4d3c-9f60-3c1d5b7a9e11';

async function ordering(): Promise<FastifyInstance> {
  const app = fastify({ ajv: { customOptions: { removeAdditional: false, allErrors: true } } });
  answerErrors(app);
  await app.register(orderRoutes);
  return app;
}

prove(
  `${language}/fastify/validate-body`,
  'hands on what fits, converted, and refuses the rest with the wrong fields',
  async () => {
    const app = await ordering();
    const post = (body: unknown, path = `/customers/${customer}/orders`) =>
      app.inject({ method: 'POST', url: path, payload: body as object });
    const good = await post({ sku: 'tea', quantity: 2 });
    assert.equal(good.statusCode, 201);
    assert.deepEqual(good.json(), { customerId: customer, sku: 'tea', quantity: 2 });
    assert.equal(
      (await post({ sku: 'tea', quantity: 2 }, `/customers/${customer}/orders?dryRun=true`)).statusCode,
      200,
    );
    for (const [body, path, where, pointer] of [
      [{ sku: 'tea' }, undefined, 'body', ''],
      [{ sku: '', quantity: 1 }, undefined, 'body', '/sku'],
      [{ sku: 'tea', quantity: 0 }, undefined, 'body', '/quantity'],
      [{ sku: 'tea', quantity: 1, price: 1 }, undefined, 'body', ''],
      [{ sku: 'tea', quantity: 1 }, `/customers/${customer}/orders?dryRun=perhaps`, 'querystring', '/dryRun'],
      [{ sku: 'tea', quantity: 1 }, '/customers/1/orders', 'params', '/customerId'],
    ] as const) {
      const refused = await post(body, path);
      assert.equal(refused.statusCode, 422, JSON.stringify(body));
      assert.match(String(refused.headers['content-type']), /^application\/problem\+json/);
      const { errors } = refused.json<{ errors: { in: string; pointer: string }[] }>();
      assert.deepEqual(
        errors.map((error) => [error.in, error.pointer]),
        [[where, pointer]],
      );
    }
  },
);

prove(
  `${language}/fastify/errors`,
  'maps every kind of error, and leaks nothing of those that nobody expected',
  async () => {
    const logged: string[] = [];
    const app = fastify({ logger: { level: 'error', stream: { write: (line: string) => void logged.push(line) } } });
    answerErrors(app);
    app.get('/missing', async () => {
      throw new OrderNotFound('7');
    });
    app.get('/conflict', async () => {
      throw new AppError(409, 'order-closed', 'The order is closed.');
    });
    app.get('/broken', async () => {
      throw new Error('password=hunter2');
    });
    app.get('/unavailable', async () => {
      throw Object.assign(new Error('db.internal is away'), { statusCode: 503 });
    });
    app.post('/json', async () => ({}));
    const ask = async (url: string, payload?: string) => {
      const response = await app.inject(
        payload === undefined
          ? { url }
          : { url, method: 'POST', payload, headers: { 'content-type': 'application/json' } },
      );
      assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
      assert.ok(!/hunter2|db\.internal|stack/.test(response.body), response.body);
      return response.json<{ type: string; title: string; status: number; instance: string }>();
    };
    assert.deepEqual(await ask('/missing'), {
      type: '/problems/order-not-found',
      title: 'There is no order 7.',
      status: 404,
      instance: '/missing',
    });
    assert.equal((await ask('/conflict')).status, 409);
    assert.equal((await ask('/nowhere')).type, '/problems/no-such-route');
    assert.equal((await ask('/json', '{')).status, 400);
    assert.equal((await ask('/broken')).status, 500);
    assert.equal((await ask('/unavailable')).title, 'Internal Server Error');
    assert.ok(logged.some((line) => line.includes('hunter2')));
  },
);

await runProofs();
