// ---
// title: Retry with capped exponential backoff and jitter
// prefix: pc-retry
// topic: idempotent-jobs
// checks: [reliability/retries]
// needs: []
// contract: Full jitter; a wait is drawn between zero and the backoff, which doubles up to a cap. Only errors that may pass are tried again.
// leaves out: A circuit breaker. What is retried has to be safe to repeat.
// fields: []
// ---
import { setTimeout as sleep } from 'node:timers/promises';

// Wire it: const rates = await retry((signal) => fetchRates(signal), {
//            mayPass: (error) => error instanceof ServerBusy,
//          });

export interface RetryOptions {
  /** Whether an error may pass by itself; others are thrown at once. */
  readonly mayPass: (error: unknown) => boolean;
  /** How often it is tried in all. */
  readonly attempts?: number;
  readonly baseMs?: number;
  readonly capMs?: number;
  readonly signal?: AbortSignal;
  /** Replaced in tests, so that they neither wait nor depend on chance. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  readonly random?: () => number;
}

/** Runs an operation until it succeeds, fails for good, or has been tried often enough. */
export async function retry<T>(
  operation: (signal?: AbortSignal) => Promise<T>,
  {
    mayPass,
    attempts = 5,
    baseMs = 100,
    capMs = 10_000,
    signal,
    wait = (ms, stop) => sleep(ms, undefined, stop ? { signal: stop } : {}),
    random = Math.random,
  }: RetryOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    try {
      return await operation(signal);
    } catch (error) {
      if (attempt >= attempts || !mayPass(error)) throw error;
      const backoff = Math.min(capMs, baseMs * 2 ** (attempt - 1));
      await wait(random() * backoff, signal);
    }
  }
}
