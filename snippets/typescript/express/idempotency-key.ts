// ---
// title: Idempotency-Key on a write, with the stored response
// prefix: pc-idempotency-key-express
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// needs: [express@5, pg@8]
// with: [sql/idempotency-key]
// contract: The Idempotency-Key header as the IETF draft describes it; a repetition gets the first response again, the same key with another request is refused with 422.
// leaves out: Effects outside this database, and clearing keys by a schedule. Clients have to send the same bytes again.
// fields: []
// ---
import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Pool, PoolClient } from 'pg';

// Wire it: app.use(express.json());
//          app.post('/payments', idempotent(pool, (req) => req.user.id, pay));
// where `pay` does its writes through the client that it is given and returns its answer instead of sending it.

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Runs a write once per key of a caller. Key, effect and answer are committed together: a repetition that
 * arrives meanwhile waits for the first to end, and after a crash the key is free again.
 */
export function idempotent(
  pool: Pool,
  callerOf: (req: Request) => string,
  act: (client: PoolClient, req: Request) => Promise<Answer>,
): RequestHandler {
  return async (req, res) => {
    const key = req.get('Idempotency-Key');
    if (key === undefined || key.length === 0 || key.length > 255) {
      res.status(400).type('application/problem+json').json({
        title: 'This request needs an Idempotency-Key of 1 to 255 characters',
        status: 400,
      });
      return;
    }
    const answer = await once(pool, callerOf(req), key, fingerprintOf(req), (client) =>
      act(client, req),
    );
    if (answer === 'other request') {
      res
        .status(422)
        .type('application/problem+json')
        .json({ title: 'This Idempotency-Key was used for another request', status: 422 });
      return;
    }
    res.status(answer.status).json(answer.body);
  };
}

async function once(
  pool: Pool,
  caller: string,
  key: string,
  fingerprint: string,
  act: (client: PoolClient) => Promise<Answer>,
): Promise<Answer | 'other request'> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const { rowCount } = await client.query(
      `INSERT INTO idempotency_keys (caller, key, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT (caller, key) DO NOTHING`,
      [caller, key, fingerprint],
    );
    const answer =
      rowCount === 1 ? await act(client) : await storedAnswer(client, caller, key, fingerprint);
    if (rowCount === 1 && answer !== 'other request') {
      await client.query(
        'UPDATE idempotency_keys SET status = $3, body = $4 WHERE caller = $1 AND key = $2',
        [caller, key, answer.status, JSON.stringify(answer.body)],
      );
    }
    await client.query('COMMIT');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function storedAnswer(client: PoolClient, caller: string, key: string, fingerprint: string) {
  const { rows } = await client.query<Answer & { fingerprint: string }>(
    'SELECT fingerprint, status, body FROM idempotency_keys WHERE caller = $1 AND key = $2',
    [caller, key],
  );
  const stored = rows[0];
  if (!stored) throw new Error('The key was cleared while it was asked for');
  return stored.fingerprint === fingerprint
    ? { status: stored.status, body: stored.body }
    : 'other request';
}

/** What the key was first used for: method, address and body. */
function fingerprintOf(req: Request): string {
  return createHash('sha256')
    .update(JSON.stringify([req.method, req.originalUrl, req.body]))
    .digest('hex');
}
