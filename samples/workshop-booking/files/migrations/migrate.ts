import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { readConfig } from '../src/config.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const client = new Client({ connectionString: readConfig().databaseUrl });

await client.connect();
try {
  await client.query('CREATE TABLE IF NOT EXISTS applied_migrations (name text PRIMARY KEY)');
  const { rows } = await client.query<{ name: string }>('SELECT name FROM applied_migrations');
  const applied = new Set(rows.map((row) => row.name));
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  for (const name of files.filter((file) => !applied.has(file))) {
    await client.query('BEGIN');
    await client.query(await readFile(folder + name, 'utf8'));
    await client.query('INSERT INTO applied_migrations (name) VALUES ($1)', [name]);
    await client.query('COMMIT');
    console.log(`applied ${name}`);
  }
} finally {
  await client.end();
}
