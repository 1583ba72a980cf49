// ---
// title: Typed errors, mapped to problem responses in one place
// prefix: pc-errors-fastify
// topic: error-handling
// checks: [errors/central-handling]
// needs: [fastify@5]
// contract: Problem Details for HTTP APIs (RFC 9457); input that a schema refused answers 422 with the wrong fields, an error that nobody expected answers 500 without a word of its message.
// leaves out: Reporting to an error tracker, and texts in the language of the client.
// fields: [OrderNotFound, order]
// ---
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

// Wire it before the routes are registered: answerErrors(app);

/** An error that a client may see. The slug becomes the problem's type. */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class OrderNotFound extends AppError {
  constructor(id: string) {
    super(404, 'order-not-found', `There is no order ${id}.`);
  }
}

/** Makes every error of the routes, and every request that no route took, a problem document. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request) => {
    throw new AppError(404, 'no-such-route', `Nothing answers ${request.method} ${request.url}.`);
  });
}

function answerError(error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error(error);
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send({ ...problem, instance: request.url });
}

function problemOf(error: FastifyError | AppError) {
  if (error instanceof AppError) {
    return { type: `/problems/${error.slug}`, title: error.message, status: error.status };
  }
  if (error.validation) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      in: error.validationContext,
      pointer: instancePath,
      detail: message,
    }));
    return { type: 'about:blank', title: 'The request is not valid', status: 422, errors };
  }
  // Fastify's own refusals: malformed JSON, too large a body, an unknown media type.
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return { type: 'about:blank', title: error.message, status: error.statusCode };
  }
  return { type: 'about:blank', title: 'Internal Server Error', status: 500 };
}
