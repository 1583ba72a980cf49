// ---
// title: Role guard that denies by default
// prefix: pc-role-guard-express
// topic: authorization
// checks: [security/authorization]
// needs: [express@5]
// contract: A route cannot be added without naming who may use it; 401 without a caller, 403 for the wrong one.
// leaves out: Who the caller is (verify a session or token first), and ownership of single records.
// fields: [customer, support, admin]
// ---
import { Router, type Request, type RequestHandler } from 'express';

// Wire it: const routes = guardedRouter((req) => req.user);
//          routes.delete('/orders/:id', ['admin'], deleteOrder);
//          app.use(authenticate, routes.router);

export type Role = 'customer' | 'support' | 'admin';

export interface Caller {
  readonly id: string;
  readonly roles: readonly Role[];
}

type AddRoute = (path: string, allowed: readonly Role[], ...handlers: RequestHandler[]) => void;

/** A router whose routes each name the roles that may use them; an empty list lets nobody in. */
export function guardedRouter(callerOf: (req: Request) => Caller | undefined) {
  const router = Router();
  const guard =
    (allowed: readonly Role[]): RequestHandler =>
    (req, res, next) => {
      const caller = callerOf(req);
      if (caller?.roles.some((role) => allowed.includes(role))) {
        next();
        return;
      }
      const status = caller ? 403 : 401;
      if (status === 401) res.set('WWW-Authenticate', 'Bearer');
      res
        .status(status)
        .type('application/problem+json')
        .json({ title: caller ? 'Your role does not allow this' : 'Sign in first', status });
    };
  const adding =
    (method: 'get' | 'post' | 'put' | 'patch' | 'delete'): AddRoute =>
    (path, allowed, ...handlers) => {
      router[method](path, guard(allowed), ...handlers);
    };
  return {
    router,
    get: adding('get'),
    post: adding('post'),
    put: adding('put'),
    patch: adding('patch'),
    delete: adding('delete'),
  };
}
