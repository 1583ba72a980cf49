// ---
// title: Integration test of what must be refused
// prefix: pc-negative-test-express
// topic: negative-tests
// checks: [tests/negative-paths, tests/integration]
// needs: [express@5]
// contract: Node's own test runner against the real application on a free port; asserts status, media type and that nothing was written.
// leaves out: The database; point the application at one of its own before.
// fields: [sku, quantity]
// ---
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Express } from 'express';

// Wire it: refusesBadOrders(createApp, () => countOrders(pool)) in orders.test.ts, and run `node --test`.

export function refusesBadOrders(
  createApp: () => Express,
  countOrders: () => Promise<number>,
): void {
  describe('POST /orders', () => {
    let server: Server;
    let address: string;

    before(async () => {
      server = createServer(createApp()).listen(0, '127.0.0.1');
      await once(server, 'listening');
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => server.close());

    const post = (body: string) =>
      fetch(`${address}/orders`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });

    for (const [what, body, status] of [
      ['no JSON', '{', 400],
      ['a missing field', '{"sku":"tea"}', 422],
      ['a quantity of zero', '{"sku":"tea","quantity":0}', 422],
      ['an unknown field', '{"sku":"tea","quantity":1,"price":0}', 422],
    ] as const) {
      it(`refuses ${what}`, async () => {
        const before = await countOrders();
        const response = await post(body);
        assert.equal(response.status, status);
        assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
        assert.equal(await countOrders(), before);
      });
    }

    it('does not know other routes', async () => {
      assert.equal((await fetch(`${address}/no-such-route`)).status, 404);
    });
  });
}
