import type { FastifyInstance } from 'fastify';
import { ZodError } from 'zod';

/** Something the caller asked for that cannot be done, with the status that says so. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function mapErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof RequestError) return reply.code(error.status).send({ error: error.message });
    if (error instanceof ZodError) return reply.code(400).send({ error: 'invalid request', details: error.issues });
    request.log.error(error);
    return reply.code(500).send({ error: 'something went wrong on our side' });
  });
}
