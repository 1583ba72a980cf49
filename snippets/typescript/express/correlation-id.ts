// ---
// title: Correlation id in every log line and response
// prefix: pc-correlation-id-express
// topic: correlation-id
// checks: [observability/correlation-id, observability/logging]
// needs: [express@5, pino@10]
// contract: An X-Request-ID of the caller is taken over when it looks like one, else a UUID is made; it is in each log line of the request and in the response.
// leaves out: Trace context across services; use OpenTelemetry where traces are wanted.
// fields: []
// ---
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { pino } from 'pino';

// Wire it before everything else: app.use(correlate);
// and log through `log` wherever you are; pass `currentRequestId()` on in outbound calls.

const current = new AsyncLocalStorage<string>();

/** The id of the request that is being handled, if any. */
export const currentRequestId = (): string | undefined => current.getStore();

/** Writes JSON lines, each with the id of its request. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  redact: ['req.headers.authorization', 'password'],
  mixin: () => {
    const requestId = currentRequestId();
    return requestId === undefined ? {} : { requestId };
  },
});

/** Gives the request its id, and logs how it ended. */
export const correlate: RequestHandler = (req, res, next) => {
  const given = req.get('X-Request-ID');
  // What comes from outside goes into the log only when it cannot forge a line of it.
  const id = given !== undefined && /^[\w.-]{8,128}$/.test(given) ? given : randomUUID();
  const start = performance.now();
  res.set('X-Request-ID', id);
  current.run(id, () => {
    res.on('finish', () => {
      const ms = Math.round(performance.now() - start);
      log.info({ method: req.method, path: req.path, status: res.statusCode, ms }, 'answered');
    });
    next();
  });
};
