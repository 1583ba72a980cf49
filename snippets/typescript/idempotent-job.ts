// ---
// title: Job handler that acts once per message
// prefix: pc-idempotent-job
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// needs: [pg@8]
// with: [sql/idempotent-job]
// contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
// leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
// fields: [OrderPaid, orderId, amount]
// ---
import type { Pool, PoolClient } from 'pg';

// Wire it to the queue's consumer:
//   await handleOnce(pool, 'invoices', message, (client, paid) => writeInvoice(client, paid));
// and acknowledge the message afterwards, whatever the answer. When it throws, leave the message
// unacknowledged, so that the queue delivers it again.

export interface Message<Payload> {
  /** Given by the sender, the same on every delivery. */
  readonly id: string;
  readonly payload: Payload;
}

export interface OrderPaid {
  readonly orderId: string;
  readonly amount: number;
}

/**
 * Runs the effect of a message in one transaction with the mark that it was processed. A second delivery
 * at the same time waits at the primary key until the first has ended, and then does nothing.
 */
export async function handleOnce<Payload>(
  pool: Pool,
  consumer: string,
  message: Message<Payload>,
  effect: (client: PoolClient, payload: Payload) => Promise<void>,
): Promise<'done' | 'duplicate'> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const { rowCount } = await client.query(
      `INSERT INTO processed_messages (consumer, message_id) VALUES ($1, $2)
       ON CONFLICT (consumer, message_id) DO NOTHING`,
      [consumer, message.id],
    );
    if (rowCount === 1) await effect(client, message.payload);
    await client.query('COMMIT');
    return rowCount === 1 ? 'done' : 'duplicate';
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    // A connection that could not roll back is closed rather than handed to the next caller.
    client.release(broken);
  }
}
