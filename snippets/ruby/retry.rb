# ---
# title: Retry with capped exponential backoff and jitter
# prefix: pc-retry
# topic: idempotent-jobs
# checks: [reliability/retries]
# contract: Full jitter; a wait is drawn between zero and the backoff, which doubles up to a cap. Only errors that may pass are tried again.
# leaves out: A circuit breaker. What is retried has to be safe to repeat.
# fields: []
# ---

# Wire it: rates = Retry.call(on: [Timeout::Error, Errno::ECONNRESET]) { client.rates }

module Retry
  # Runs the block until it succeeds, fails for good, or has been tried often enough. Times are in
  # seconds; `wait` is replaced in tests, so that they do not wait.
  def self.call(on:, attempts: 5, base: 0.1, cap: 10.0, wait: Kernel.method(:sleep))
    attempt = 1
    begin
      yield
    rescue *on
      raise if attempt >= attempts

      wait.call(rand * [cap, base * 2**(attempt - 1)].min)
      attempt += 1
      retry
    end
  end
end
