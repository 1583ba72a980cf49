// ---
// title: Graceful shutdown of an HTTP server
// prefix: pc-graceful-shutdown
// topic: graceful-shutdown
// checks: [reliability/graceful-shutdown, reliability/timeouts]
// contract: On SIGTERM or SIGINT no new connection is taken and requests under way are finished; after ten seconds the process ends all the same. Every phase of a request has a limit.
// leaves out: Telling the load balancer first; let readiness answer 503 for some seconds where the platform needs that.
// fields: []
// ---
package app

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"os/signal"
	"syscall"
	"time"
)

// Wire it as the end of main:
//
//	listener, err := net.Listen("tcp", ":3000")
//	…
//	err = ServeUntilStopped(listener, handler)
//
// and close the database pool after it has returned.

// ServeUntilStopped serves until the platform asks the process to stop, and then finishes what is under way.
func ServeUntilStopped(listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       60 * time.Second,
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()

	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	// A second signal ends the process at once.
	stop()
	slog.Info("finishing the requests that are under way")
	deadline, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := server.Shutdown(deadline); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}
