// ---
// title: Transaction that is repeated after a serialization failure
// prefix: pc-transaction
// topic: transactions
// checks: [data/transactions, reliability/retries]
// needs: [pg@8]
// contract: Serializable isolation; all writes of the work are committed together, and a transaction that lost against another is run again, three times at most.
// leaves out: Effects outside the database; the work may run more than once.
// fields: []
// ---
import type { Pool, PoolClient } from 'pg';

// Wire it: const order = await inTransaction(pool, async (client) => {
//            await client.query('UPDATE stock SET held = held + $2 WHERE sku = $1', [sku, quantity]);
//            return insertOrder(client, sku, quantity);
//          });

/** Runs work in a transaction: committed when it returns, rolled back when it throws. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  attempts = 3,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(pool, work);
    } catch (error) {
      if (attempt >= attempts || !lostAgainstAnother(error)) throw error;
    }
  }
}

async function runOnce<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Serialization failure or deadlock: the same work succeeds once the other transaction has ended. */
function lostAgainstAnother(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')
  );
}
