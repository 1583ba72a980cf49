import Fastify, { type FastifyInstance } from 'fastify';
import { bookingRoutes } from './bookings/booking-routes.js';
import type { Database } from './plugins/database.js';
import { mapErrors } from './plugins/errors.js';
import { workshopRoutes } from './workshops/workshop-routes.js';

export interface AppOptions {
  database: Database;
  logLevel?: string;
}

/** Puts the parts together; the tests do the same with a database of their own. */
export function buildApp({ database, logLevel = 'silent' }: AppOptions): FastifyInstance {
  const app = Fastify({ logger: { level: logLevel } });
  mapErrors(app);
  app.register(workshopRoutes, { database });
  app.register(bookingRoutes, { database });
  app.get('/health', async (_request, reply) => {
    try {
      await database.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
  return app;
}
