// ---
// title: Retry with capped exponential backoff and jitter
// prefix: pc-retry
// topic: idempotent-jobs
// checks: [reliability/retries]
// contract: Full jitter; a wait is drawn between zero and the backoff, which doubles up to a cap. Only errors that may pass are tried again.
// leaves out: A circuit breaker. What is retried has to be safe to repeat.
// fields: []
// ---
using System;
using System.Threading;
using System.Threading.Tasks;

// Wire it: var rates = await Retry.RunAsync(ct => client.RatesAsync(ct), e => e is HttpRequestException, ct);

public static class Retry
{
    private const int Attempts = 5;
    private static readonly TimeSpan Base = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(10);

    /// <summary>Runs an operation until it succeeds, fails for good, or has been tried often enough.</summary>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> operation,
        Func<Exception, bool> mayPass,
        CancellationToken cancellationToken)
    {
        var backoff = Base;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await operation(cancellationToken);
            }
            catch (Exception error) when (
                attempt < Attempts && !cancellationToken.IsCancellationRequested && mayPass(error))
            {
                await Task.Delay(backoff * Random.Shared.NextDouble(), cancellationToken);
                backoff = backoff * 2 < Cap ? backoff * 2 : Cap;
            }
        }
    }
}
