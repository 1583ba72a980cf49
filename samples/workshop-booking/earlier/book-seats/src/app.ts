import Fastify, { type FastifyInstance } from 'fastify';
import { bookingRoutes } from './bookings/booking-routes.js';
import type { Database } from './plugins/database.js';
import { mapErrors } from './plugins/errors.js';
import { workshopRoutes } from './workshops/workshop-routes.js';

export interface AppOptions {
  database: Database;
  logLevel?: string;
}

export function buildApp({ database, logLevel = 'silent' }: AppOptions): FastifyInstance {
  const app = Fastify({ logger: { level: logLevel } });
  mapErrors(app);
  app.register(workshopRoutes, { database });
  app.register(bookingRoutes, { database });
  return app;
}
