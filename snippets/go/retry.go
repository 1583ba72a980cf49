// ---
// title: Retry with capped exponential backoff and jitter
// prefix: pc-retry
// topic: idempotent-jobs
// checks: [reliability/retries]
// contract: Full jitter; a wait is drawn between zero and the backoff, which doubles up to a cap. Only errors that may pass are tried again.
// leaves out: A circuit breaker. What is retried has to be safe to repeat.
// fields: []
// ---
package app

import (
	"context"
	"math/rand/v2"
	"time"
)

// Wire it: err := DefaultBackoff.Retry(ctx, mayPass, func(ctx context.Context) error { … })

// Backoff says how often something is tried and how long is waited in between.
type Backoff struct {
	Attempts int
	Base     time.Duration
	Cap      time.Duration
}

// DefaultBackoff fits calls that a user waits for.
var DefaultBackoff = Backoff{Attempts: 5, Base: 100 * time.Millisecond, Cap: 10 * time.Second}

// Retry runs an operation until it succeeds, fails for good, or has been tried often enough.
func (b Backoff) Retry(
	ctx context.Context, mayPass func(error) bool, operation func(context.Context) error,
) error {
	backoff := b.Base
	for attempt := 1; ; attempt++ {
		err := operation(ctx)
		if err == nil || attempt >= b.Attempts || !mayPass(err) {
			return err
		}
		timer := time.NewTimer(rand.N(min(backoff, b.Cap) + 1))
		select {
		case <-ctx.Done():
			timer.Stop()
			return context.Cause(ctx)
		case <-timer.C:
		}
		backoff = min(2*backoff, b.Cap)
	}
}
