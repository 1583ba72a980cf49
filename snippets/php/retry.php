<?php
// ---
// title: Retry with capped exponential backoff and jitter
// prefix: pc-retry
// topic: idempotent-jobs
// checks: [reliability/retries]
// contract: Full jitter; a wait is drawn between zero and the backoff, which doubles up to a cap. Only errors that may pass are tried again.
// leaves out: A circuit breaker. What is retried has to be safe to repeat.
// fields: []
// ---

// Wire it: $rates = retryWithBackoff($client->rates(...), fn (Throwable $e) => $e instanceof ServerBusy);

/**
 * Runs an operation until it succeeds, fails for good, or has been tried often enough.
 *
 * @template T
 * @param callable(): T $operation
 * @param callable(Throwable): bool $mayPass whether an error may pass by itself
 * @param ?callable(int): void $wait lets microseconds pass; replaced in tests, so that they do not wait
 * @return T
 */
function retryWithBackoff(
    callable $operation,
    callable $mayPass,
    int $attempts = 5,
    float $base = 0.1,
    float $cap = 10.0,
    ?callable $wait = null,
): mixed {
    $wait ??= usleep(...);
    for ($attempt = 1; ; $attempt++) {
        try {
            return $operation();
        } catch (Throwable $error) {
            if ($attempt >= $attempts || !$mayPass($error)) {
                throw $error;
            }
        }
        $backoff = min($cap, $base * 2 ** ($attempt - 1));
        $wait(random_int(0, (int) ($backoff * 1_000_000)));
    }
}
