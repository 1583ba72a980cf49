// ---
// title: Liveness and readiness
// prefix: pc-health
// topic: health
// checks: [observability/health]
// contract: Alive as long as the process answers; ready while every dependency answers within two seconds. Never says more than names to whoever asks.
// leaves out: Start-up probes; and what to do when a dependency is away, which is the platform's part.
// fields: [livez, readyz, database]
// ---
package app

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"time"
)

// Wire it: AddHealthRoutes(mux, map[string]func(context.Context) error{"database": db.PingContext})

// AddHealthRoutes adds the routes for the platform. The checks are run on every question, so they have
// to be cheap.
func AddHealthRoutes(mux *http.ServeMux, checks map[string]func(context.Context) error) {
	mux.HandleFunc("GET /livez", func(w http.ResponseWriter, _ *http.Request) {
		writeHealth(w, http.StatusOK, nil)
	})
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
		defer cancel()
		if down := failing(ctx, checks); len(down) > 0 {
			writeHealth(w, http.StatusServiceUnavailable, down)
			return
		}
		writeHealth(w, http.StatusOK, nil)
	})
}

// failing asks all dependencies at the same time and names those that do not answer.
func failing(ctx context.Context, checks map[string]func(context.Context) error) []string {
	answers := make(chan string, len(checks))
	for name, check := range checks {
		go func() {
			if err := check(ctx); err != nil {
				slog.WarnContext(ctx, "a dependency does not answer", "name", name, "error", err)
				answers <- name
				return
			}
			answers <- ""
		}()
	}
	var down []string
	for range checks {
		if name := <-answers; name != "" {
			down = append(down, name)
		}
	}
	return down
}

func writeHealth(w http.ResponseWriter, status int, down []string) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"ready": len(down) == 0, "down": down})
}
