import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().startsWith('postgres://'),
  PORT: z.coerce.number().int().positive().default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

export interface Config {
  databaseUrl: string;
  port: number;
  logLevel: string;
}

/** Reads the configuration from the environment and refuses to start with a wrong one. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const values = schema.parse(env);
  return { databaseUrl: values.DATABASE_URL, port: values.PORT, logLevel: values.LOG_LEVEL };
}
