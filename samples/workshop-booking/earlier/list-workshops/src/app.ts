import Fastify, { type FastifyInstance } from 'fastify';
import type { Database } from './plugins/database.js';
import { workshopRoutes } from './workshops/workshop-routes.js';

export interface AppOptions {
  database: Database;
  logLevel?: string;
}

export function buildApp({ database, logLevel = 'silent' }: AppOptions): FastifyInstance {
  const app = Fastify({ logger: { level: logLevel } });
  app.register(workshopRoutes, { database });
  return app;
}
