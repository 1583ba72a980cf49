// ---
// title: Rate limit with Retry-After
// prefix: pc-rate-limit
// topic: rate-limiting
// checks: [security/rate-limiting]
// contract: A token bucket for each client; 429 with Retry-After (RFC 6585), as a problem document.
// leaves out: Several processes, which need a shared store (Redis). Behind a proxy take the client from the header that the proxy sets.
// fields: [100]
// ---
package app

import (
	"encoding/json"
	"math"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// Wire it: NewRateLimiter(100, time.Now).Limit(mux)
// and a stricter one where guessing pays: mux.Handle("POST /login", NewRateLimiter(5, time.Now).Limit(login)).

const maxClients = 10_000

// RateLimiter lets each client make so many requests a minute, and as many at once.
type RateLimiter struct {
	perMinute float64
	now       func() time.Time

	mu      sync.Mutex
	buckets map[string]bucket
}

type bucket struct {
	left    float64
	counted time.Time
}

// NewRateLimiter returns a limiter; the clock is replaced in tests.
func NewRateLimiter(perMinute int, now func() time.Time) *RateLimiter {
	return &RateLimiter{perMinute: float64(perMinute), now: now, buckets: map[string]bucket{}}
}

// Limit refuses the requests of clients that have used up their share.
func (l *RateLimiter) Limit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		client, _, err := net.SplitHostPort(r.RemoteAddr)
		if err != nil {
			client = r.RemoteAddr
		}
		wait := l.take(client)
		if wait <= 0 {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
		w.Header().Set("Content-Type", "application/problem+json")
		w.WriteHeader(http.StatusTooManyRequests)
		_ = json.NewEncoder(w).Encode(map[string]any{"title": "Too many requests", "status": http.StatusTooManyRequests})
	})
}

// take takes a token of a client, and returns how long to wait when there is none.
func (l *RateLimiter) take(client string) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	own, known := l.buckets[client]
	if !known {
		l.forgetIdle(now)
		own = bucket{l.perMinute, now}
	}
	own.left = math.Min(l.perMinute, own.left+now.Sub(own.counted).Minutes()*l.perMinute)
	own.counted = now
	var wait time.Duration
	if own.left >= 1 {
		own.left--
	} else {
		wait = time.Duration((1 - own.left) / l.perMinute * float64(time.Minute))
	}
	l.buckets[client] = own
	return wait
}

// forgetIdle drops buckets that are full again, and everything when that is not enough.
func (l *RateLimiter) forgetIdle(now time.Time) {
	if len(l.buckets) < maxClients {
		return
	}
	for client, own := range l.buckets {
		if now.Sub(own.counted) >= time.Minute {
			delete(l.buckets, client)
		}
	}
	if len(l.buckets) >= maxClients {
		clear(l.buckets)
	}
}
