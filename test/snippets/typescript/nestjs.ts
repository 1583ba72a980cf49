import 'reflect-metadata';
import assert from 'node:assert/strict';
import { Controller, Get, type INestApplication, Module } from '@nestjs/common';
import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import { AppError, OrderNotFound, ProblemFilter } from '../snippets/nestjs/errors.js';
import { OrdersController, validateAllInput } from '../snippets/nestjs/validate-body.js';
import { prove, runProofs, send } from './prove.js';

const customer = '0b8d9a52-6f2e-4d3c-9f60-3c1d5b7a9e11';

@Controller()
class FailingController {
  @Get('missing')
  async missing() {
    throw new OrderNotFound('7');
  }

  @Get('conflict')
  conflict() {
    throw new AppError(409, 'order-closed', 'The order is closed.');
  }

  @Get('broken')
  async broken() {
    throw new Error('password=hunter2');
  }
}

@Module({ controllers: [OrdersController, FailingController] })
class ProofModule {}

async function withApp(use: (origin: string, app: INestApplication) => Promise<void>) {
  const app = await NestFactory.create(ProofModule, { logger: false });
  validateAllInput(app);
  app.useGlobalFilters(new ProblemFilter(app.get(HttpAdapterHost)));
  await app.listen(0, '127.0.0.1');
  try {
    await use((await app.getUrl()).replace('[::1]', '127.0.0.1'), app);
  } finally {
    await app.close();
  }
}

prove('typescript/nestjs/validate-body', 'hands on what fits, converted, and refuses the rest', async () => {
  await withApp(async (origin) => {
    const orders = `${origin}/customers/${customer}/orders`;
    const good = await send(`${orders}?dryRun=true`, { sku: 'tea', quantity: 2 });
    assert.equal(good.status, 201);
    assert.deepEqual(await good.json(), { customerId: customer, dryRun: true, sku: 'tea', quantity: 2 });
    const plain = (await (await send(`${orders}?dryRun=false`, { sku: 'tea', quantity: 2 })).json()) as {
      dryRun: boolean;
    };
    assert.equal(plain.dryRun, false);
    for (const [url, body] of [
      [orders, { sku: 'tea' }],
      [orders, { sku: '', quantity: 1 }],
      [orders, { sku: 'tea', quantity: 0 }],
      [orders, { sku: 'tea', quantity: '1' }],
      [orders, { sku: 'tea', quantity: 1, price: 0 }],
      [`${orders}?dryRun=perhaps`, { sku: 'tea', quantity: 1 }],
      [`${origin}/customers/1/orders`, { sku: 'tea', quantity: 1 }],
    ] as const) {
      assert.equal((await send(url, body)).status, 422, `${url} ${JSON.stringify(body)}`);
    }
  });
});

prove(
  'typescript/nestjs/errors',
  'maps every kind of error, and leaks nothing of those that nobody expected',
  async () => {
    await withApp(async (origin) => {
      const problemAt = async (response: Response) => {
        assert.match(response.headers.get('content-type')!, /^application\/problem\+json/);
        const text = await response.text();
        assert.ok(!/hunter2|stack/.test(text), text);
        return JSON.parse(text) as { type: string; title: string; status: number; errors?: string[] };
      };
      const missing = await fetch(`${origin}/missing`);
      assert.equal(missing.status, 404);
      assert.deepEqual(await problemAt(missing), {
        type: '/problems/order-not-found',
        title: 'There is no order 7.',
        status: 404,
        instance: '/missing',
      });
      assert.equal((await problemAt(await fetch(`${origin}/conflict`))).status, 409);
      assert.equal((await problemAt(await fetch(`${origin}/nowhere`))).status, 404);
      assert.equal((await problemAt(await send(`${origin}/customers/${customer}/orders`, '{'))).status, 400);
      assert.equal((await problemAt(await fetch(`${origin}/broken`))).title, 'Internal Server Error');
      const invalid = await problemAt(
        await send(`${origin}/customers/${customer}/orders`, { sku: 'tea', quantity: 0 }),
      );
      assert.match(invalid.errors![0]!, /quantity/);
    });
  },
);

await runProofs();
