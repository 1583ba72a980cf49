// ---
// title: Typed errors, mapped to problem responses in one filter
// prefix: pc-errors-nestjs
// topic: error-handling
// checks: [errors/central-handling]
// needs: ['@nestjs/common@12', '@nestjs/core@12', '@nestjs/platform-express@12']
// contract: Problem Details for HTTP APIs (RFC 9457); an error that nobody expected answers 500 without a word of its message.
// leaves out: Reporting to an error tracker; GraphQL and WebSocket gateways, whose errors have another form.
// fields: [OrderNotFound, order]
// ---
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

// Wire it in main.ts: app.useGlobalFilters(new ProblemFilter(app.get(HttpAdapterHost)));
// Nest awaits handlers by itself and throws its own error where no route fits, so nothing else is needed.

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

/** Turns every error into a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  constructor(private readonly adapters: HttpAdapterHost) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { httpAdapter } = this.adapters;
    const http = host.switchToHttp();
    const problem = problemOf(error);
    if (problem.status >= 500) this.log.error(error instanceof Error ? error.stack : error);
    const response: unknown = http.getResponse();
    httpAdapter.setHeader(response, 'Content-Type', 'application/problem+json');
    const instance: unknown = httpAdapter.getRequestUrl(http.getRequest());
    httpAdapter.reply(response, { ...problem, instance }, problem.status);
  }
}

function problemOf(error: unknown) {
  if (error instanceof AppError) {
    return { type: `/problems/${error.slug}`, title: error.message, status: error.status };
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    return {
      type: 'about:blank',
      title: error.message,
      status: error.getStatus(),
      errors: detailsOf(error),
    };
  }
  return { type: 'about:blank', title: 'Internal Server Error', status: 500 };
}

/** The validation pipe lists what is wrong under `message`. */
function detailsOf(error: HttpException): readonly string[] | undefined {
  const response = error.getResponse();
  const message =
    typeof response === 'object' && 'message' in response ? response.message : undefined;
  return Array.isArray(message) ? message.map(String) : undefined;
}
