// ---
// title: Outbox with its relay
// prefix: pc-outbox
// topic: idempotent-jobs
// checks: [reliability/idempotency, reliability/background-jobs, data/transactions]
// needs: [pg@8]
// with: [sql/outbox]
// contract: An event leaves if and only if the change that it tells of was committed; it may leave twice, so consumers deduplicate by its id.
// leaves out: Order among several relays, and clearing events that were sent.
// fields: []
// ---
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

// Wire it: inside the transaction of the change
//            await addToOutbox(client, 'order.paid', { orderId });
//          and once per process
//            void relayOutbox(pool, (event) => broker.publish(event.topic, event), stop.signal);

export interface OutboxEvent {
  readonly id: string;
  readonly topic: string;
  readonly payload: unknown;
}

/** Notes an event, to be sent once the caller's transaction is committed. */
export async function addToOutbox(
  client: PoolClient,
  topic: string,
  payload: unknown,
): Promise<void> {
  await client.query('INSERT INTO outbox (topic, payload) VALUES ($1, $2)', [
    topic,
    JSON.stringify(payload),
  ]);
}

/** Sends what the outbox holds, oldest first, until it is told to stop. */
export async function relayOutbox(
  pool: Pool,
  publish: (event: OutboxEvent) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const sent = await sendBatch(pool, publish).catch((error: unknown) => {
      console.error('The outbox could not be sent; it is tried again', error);
      return 0;
    });
    if (sent === 0) await sleep(1000, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** Sends one batch; several relays may run, as each skips the rows that another has locked. */
export async function sendBatch(
  pool: Pool,
  publish: (event: OutboxEvent) => Promise<void>,
  size = 100,
): Promise<number> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<OutboxEvent>(
      `SELECT id, topic, payload FROM outbox WHERE sent_at IS NULL
       ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [size],
    );
    for (const event of rows) await publish(event);
    await client.query('UPDATE outbox SET sent_at = now() WHERE id = ANY($1)', [
      rows.map(({ id }) => id),
    ]);
    await client.query('COMMIT');
    return rows.length;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    client.release(broken);
  }
}
