import type { Pool, PoolClient } from 'pg';

export type Database = Pick<Pool, 'query' | 'connect'>;

/** Runs `work` in one transaction: all of it happens, or nothing does. */
export async function inTransaction<T>(database: Database, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await database.connect();
  try {
    await client.query('BEGIN');
    const outcome = await work(client);
    await client.query('COMMIT');
    return outcome;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
