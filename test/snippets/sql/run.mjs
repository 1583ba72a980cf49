// SQL: run by PostgreSQL, and held to what each table promises.
import { createRequire } from 'node:module';
import { inProject } from '../../../scripts/paths.mjs';

/** What each snippet needs before it, and what has to fail or hold after it. */
const promises = {
  'sql/idempotent-job': {
    after: ["INSERT INTO processed_messages (consumer, message_id) VALUES ('a', '1'), ('b', '1')"],
    refused: ["INSERT INTO processed_messages (consumer, message_id) VALUES ('a', '1')"],
  },
  'sql/idempotency-key': {
    after: ["INSERT INTO idempotency_keys (caller, key, fingerprint) VALUES ('a', 'k', 'x'), ('b', 'k', 'x')"],
    refused: [
      "INSERT INTO idempotency_keys (caller, key, fingerprint) VALUES ('a', 'k', 'y')",
      "INSERT INTO idempotency_keys (caller, key, fingerprint) VALUES ('a', '', 'y')",
      'UPDATE idempotency_keys SET status = 42',
    ],
  },
  'sql/outbox': {
    after: ["INSERT INTO outbox (topic, payload) SELECT 't', '{}' FROM generate_series(1, 3)"],
    refused: ["INSERT INTO outbox (topic) VALUES ('t')"],
  },
  'sql/dead-letter': {
    after: ["INSERT INTO jobs (kind, payload) VALUES ('k', '{}')"],
    refused: [
      'UPDATE jobs SET attempts = -1',
      "INSERT INTO dead_letters (id, kind, payload, attempts) VALUES (1, 'k', '{}', 1)",
    ],
  },
  'sql/pagination': {
    before: [
      'CREATE TABLE orders (id bigint PRIMARY KEY, created_at timestamptz NOT NULL)',
      "INSERT INTO orders SELECT n, now() - n * interval '1 minute' FROM generate_series(1, 20000) AS n",
    ],
    after: ['ANALYZE orders'],
    // A page in the middle is one scan of the index, without sorting.
    plan: {
      query:
        "SELECT id FROM orders WHERE (created_at, id) < (now() - interval '5 days', 9) ORDER BY created_at DESC, id DESC LIMIT 51",
      uses: 'orders_newest_first',
    },
  },
};

/** @param {import('../support/part.mjs').Part} part */
export async function prove({ snippets, expanded, outcomes, postgres }) {
  const { Client } = createRequire(inProject('test', 'snippets', 'package.json'))('pg');
  for (const snippet of snippets.filter(({ language }) => language === 'sql')) {
    const client = new Client(await postgres.createDatabase(snippet.id.replace(/\W/g, '_')));
    await client.connect();
    let error;
    try {
      /** @type {{ before?: string[], after: string[], refused?: string[], plan?: { query: string, uses: string } }} */
      const promise = promises[/** @type {keyof typeof promises} */ (snippet.id)];
      for (const statement of [...(promise.before ?? []), expanded(snippet), ...promise.after])
        await client.query(statement);
      for (const statement of promise.refused ?? []) {
        const taken = await client.query(statement).then(
          () => true,
          () => false,
        );
        if (taken) throw new Error(`took ${statement}`);
      }
      if (promise.plan) {
        const { rows } = await client.query(`EXPLAIN ${promise.plan.query}`);
        const plan = JSON.stringify(rows);
        if (!plan.includes(promise.plan.uses) || plan.includes('Sort')) throw new Error(plan);
      }
    } catch (thrown) {
      error = String(thrown);
    } finally {
      await client.end();
    }
    const what = 'is taken by the database, which then refuses what it has to';
    outcomes.add({ id: snippet.id, what, level: 'ran', by: postgres.version, ...(error ? { error } : {}) });
  }
}
