// ---
// title: Liveness and readiness
// prefix: pc-health-express
// topic: health
// checks: [observability/health]
// needs: [express@5]
// contract: Alive as long as the process answers; ready while every dependency answers in time. Never says more than names to whoever asks.
// leaves out: Start-up probes; and what to do when a dependency is away, which is the platform's part.
// fields: [livez, readyz, database]
// ---
import { Router } from 'express';

// Wire it before authentication and rate limits:
//   app.use(healthRoutes({ database: () => pool.query('SELECT 1') }, () => stopping));

/** Routes for the platform. `checks` are run on every question, so they have to be cheap. */
export function healthRoutes(
  checks: Readonly<Record<string, () => Promise<unknown>>>,
  isStopping: () => boolean = () => false,
): Router {
  const router = Router();
  router.get('/livez', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const down = isStopping() ? ['stopping'] : await failing(checks);
    res
      .status(down.length === 0 ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(down.length === 0 ? { status: 'ok' } : { status: 'unavailable', down });
  });
  return router;
}

/** The names of the dependencies that do not answer within two seconds. */
async function failing(
  checks: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<string[]> {
  const states = await Promise.all(
    Object.entries(checks).map(async ([name, check]) =>
      (await answersInTime(check)) ? [] : [name],
    ),
  );
  return states.flat();
}

async function answersInTime(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), 2000);
  });
  try {
    return await Promise.race([check().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
