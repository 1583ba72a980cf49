// ---
// title: Job worker with retries and a dead letter table
// prefix: pc-dead-letter
// topic: idempotent-jobs
// checks: [reliability/retries, reliability/background-jobs, data/transactions]
// needs: [pg@8]
// with: [sql/dead-letter]
// contract: A job's effect and its end are committed together; a job that fails is tried again later, and after the last attempt it is kept with its error.
// leaves out: Bringing dead letters back; that is a decision of a person. Effects outside this database may happen more than once.
// fields: []
// ---
import type { Pool, PoolClient } from 'pg';

// Wire it: while (!stopping) if (!(await workOneJob(pool, handleJob))) await sleep(1000);
// where `handleJob(client, job)` does its writes through the client that it is given.

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  /** How often it was tried before. */
  readonly attempts: number;
}

const maxAttempts = 5;

/** Takes one job that is due and works it. False when none is due. Several workers may run at once. */
export async function workOneJob(
  pool: Pool,
  handle: (client: PoolClient, job: Job) => Promise<void>,
): Promise<boolean> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<Job>(
      `SELECT id, kind, payload, attempts FROM jobs WHERE run_at <= now()
       ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    const job = rows[0];
    if (job) await work(client, job, handle);
    await client.query('COMMIT');
    return job !== undefined;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function work(
  client: PoolClient,
  job: Job,
  handle: (client: PoolClient, job: Job) => Promise<void>,
) {
  await client.query('SAVEPOINT before_work');
  try {
    await handle(client, job);
    await client.query('DELETE FROM jobs WHERE id = $1', [job.id]);
  } catch (error) {
    // What the handler wrote is undone; that it was tried is kept.
    await client.query('ROLLBACK TO SAVEPOINT before_work');
    if (job.attempts + 1 < maxAttempts) await tryLater(client, job);
    else await bury(client, job, error);
  }
}

/** After 2, 4, 8 … seconds, up to an hour, spread by up to half of that. */
async function tryLater(client: PoolClient, job: Job): Promise<void> {
  const seconds = Math.min(3600, 2 ** (job.attempts + 1)) * (0.5 + Math.random() / 2);
  await client.query(
    'UPDATE jobs SET attempts = attempts + 1, run_at = now() + make_interval(secs => $2) WHERE id = $1',
    [job.id, seconds],
  );
}

async function bury(client: PoolClient, job: Job, error: unknown): Promise<void> {
  await client.query(
    `WITH dead AS (DELETE FROM jobs WHERE id = $1 RETURNING id, kind, payload, attempts)
     INSERT INTO dead_letters (id, kind, payload, attempts, error)
     SELECT id, kind, payload, attempts + 1, $2 FROM dead`,
    [job.id, String(error).slice(0, 2000)],
  );
}
