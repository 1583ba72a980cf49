// ---
// title: Rate limit with Retry-After
// prefix: pc-rate-limit-express
// topic: rate-limiting
// checks: [security/rate-limiting]
// needs: [express@5, express-rate-limit@8]
// contract: 429 with Retry-After (RFC 6585) and RateLimit headers, as a problem document.
// leaves out: Several processes; give the limiter a shared store (Redis) then. Behind a proxy set Express's "trust proxy" to its hops.
// fields: [100]
// ---
import { rateLimit } from 'express-rate-limit';

// Wire it before the routes: app.use(limitRequests);
// and a stricter one where guessing pays: app.post('/login', limitTo(5), login);

/** Lets each client make so many requests a minute. */
export function limitTo(requestsPerMinute: number) {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res, _next, options) => {
      // The limiter has set Retry-After by now.
      res
        .status(options.statusCode)
        .type('application/problem+json')
        .json({ title: 'Too many requests', status: options.statusCode });
    },
  });
}

export const limitRequests = limitTo(100);
