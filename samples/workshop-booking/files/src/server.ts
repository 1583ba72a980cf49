import { Pool } from 'pg';
import { buildApp } from './app.js';
import { readConfig } from './config.js';

const config = readConfig();
const pool = new Pool({ connectionString: config.databaseUrl });
const app = buildApp({ database: pool, logLevel: config.logLevel });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    app.log.info({ signal }, 'shutting down');
    void app.close().then(() => pool.end());
  });
}

await app.listen({ port: config.port, host: '0.0.0.0' });
