// ---
// title: Retry with capped exponential backoff and jitter
// prefix: pc-retry
// topic: idempotent-jobs
// checks: [reliability/retries]
// contract: Full jitter; a wait is drawn between zero and the backoff, which doubles up to a cap. Only errors that may pass are tried again.
// leaves out: A circuit breaker. What is retried has to be safe to repeat.
// fields: []
// ---
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

// Wire it: Rates rates = Retry.usual().call(() -> client.rates(), error -> error instanceof IOException);

/**
 * Says how often something is tried and how long is waited in between.
 *
 * @param pause replaced in tests, so that they do not wait
 */
record Retry(int attempts, Duration base, Duration cap, Pause pause) {
    /** Lets time pass. */
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    /** Fits calls that a user waits for. */
    static Retry usual() {
        return new Retry(5, Duration.ofMillis(100), Duration.ofSeconds(10), time -> Thread.sleep(time.toMillis()));
    }

    /** Runs an operation until it succeeds, fails for good, or has been tried often enough. */
    <T> T call(Callable<T> operation, Predicate<Exception> mayPass) throws Exception {
        long backoff = base.toMillis();
        for (int attempt = 1; ; attempt++) {
            try {
                return operation.call();
            } catch (InterruptedException stopped) {
                throw stopped;
            } catch (Exception error) {
                if (attempt >= attempts || !mayPass.test(error)) {
                    throw error;
                }
            }
            long most = Math.min(backoff, cap.toMillis());
            pause.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1)));
            backoff = Math.min(2 * backoff, cap.toMillis());
        }
    }
}
