// ---
// title: Typed errors, mapped to problem responses in one place
// prefix: pc-errors-express
// topic: error-handling
// checks: [errors/central-handling]
// needs: [express@5]
// contract: Problem Details for HTTP APIs (RFC 9457); an error that nobody expected answers 500 without a word of its message.
// leaves out: Reporting to an error tracker, and texts in the language of the client.
// fields: [OrderNotFound, order]
// ---
import type { ErrorRequestHandler, RequestHandler } from 'express';

// Wire it after all routes: app.use(routeNotFound);
//                           app.use(answerErrors);
// Express 5 hands the rejections of async handlers on by itself, so a handler only has to throw.

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

/** Answers requests that no route took. */
export const routeNotFound: RequestHandler = (req) => {
  throw new AppError(404, 'no-such-route', `Nothing answers ${req.method} ${req.path}.`);
};

/** Turns every error into a problem document. Express knows it as error middleware by its four parameters. */
export const answerErrors: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const problem = problemOf(error);
  if (problem.status >= 500) console.error(`${req.method} ${req.path} failed`, error);
  res
    .status(problem.status)
    .type('application/problem+json')
    .json({ ...problem, instance: req.originalUrl });
};

function problemOf(error: unknown): { type: string; title: string; status: number } {
  if (error instanceof AppError) {
    return { type: `/problems/${error.slug}`, title: error.message, status: error.status };
  }
  if (isRefusedBody(error)) {
    return { type: 'about:blank', title: 'The body cannot be read', status: error.status };
  }
  return { type: 'about:blank', title: 'Internal Server Error', status: 500 };
}

/** The body parser's own errors: malformed JSON (400), too large (413), wrong charset (415). */
function isRefusedBody(error: unknown): error is { status: number } {
  if (!(error instanceof Error && 'status' in error && 'expose' in error)) return false;
  return error.expose === true && typeof error.status === 'number';
}
