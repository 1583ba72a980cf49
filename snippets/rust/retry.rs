// ---
// title: Retry with capped exponential backoff and jitter
// prefix: pc-retry
// topic: idempotent-jobs
// checks: [reliability/retries]
// contract: Full jitter; a wait is drawn between zero and the backoff, which doubles up to a cap. Only errors that may pass are tried again.
// leaves out: A circuit breaker. What is retried has to be safe to repeat. In async code the waits are tokio::time::sleep.
// fields: []
// ---
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::thread::sleep;
use std::time::Duration;

// Wire it: let rates = Backoff::default().retry(|error| error.is_timeout(), || client.rates())?;

/// How often something is tried, and how long is waited in between.
#[derive(Clone, Copy, Debug)]
pub struct Backoff {
    pub attempts: u32,
    pub base: Duration,
    pub cap: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self {
            attempts: 5,
            base: Duration::from_millis(100),
            cap: Duration::from_secs(10),
        }
    }
}

impl Backoff {
    /// Runs an operation until it succeeds, fails for good, or has been tried often enough.
    pub fn retry<T, E>(
        &self,
        may_pass: impl Fn(&E) -> bool,
        mut operation: impl FnMut() -> Result<T, E>,
    ) -> Result<T, E> {
        let mut backoff = self.base;
        for _ in 1..self.attempts {
            match operation() {
                Err(error) if may_pass(&error) => {
                    sleep(backoff.min(self.cap).mul_f64(fraction()));
                    backoff = (backoff * 2).min(self.cap);
                }
                done => return done,
            }
        }
        operation()
    }
}

/// A number from 0 to 1. The standard library has no other source of chance than the keys of its maps.
fn fraction() -> f64 {
    let drawn = RandomState::new().build_hasher().finish();
    drawn as f64 / u64::MAX as f64
}
