// ---
// title: Retry with capped exponential backoff and jitter
// prefix: pc-retry
// topic: idempotent-jobs
// checks: [reliability/retries]
// needs: [kotlinx-coroutines-core@1]
// contract: Full jitter; a wait is drawn between zero and the backoff, which doubles up to a cap. Only errors that may pass are tried again.
// leaves out: A circuit breaker. What is retried has to be safe to repeat.
// fields: []
// ---
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.delay

// Wire it: val rates = retry(mayPass = { it is IOException }) { client.rates() }

/** Runs an operation until it succeeds, fails for good, or has been tried often enough. */
suspend fun <T> retry(
    mayPass: (Exception) -> Boolean,
    attempts: Int = 5,
    base: Duration = 100.milliseconds,
    cap: Duration = 10.seconds,
    operation: suspend () -> T,
): T {
    var backoff = base
    repeat(attempts - 1) {
        try {
            return operation()
        } catch (stopped: CancellationException) {
            throw stopped
        } catch (error: Exception) {
            if (!mayPass(error)) throw error
        }
        delay(Random.nextLong(minOf(backoff, cap).inWholeMilliseconds + 1))
        backoff = minOf(backoff * 2, cap)
    }
    return operation()
}
