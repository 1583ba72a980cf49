// ---
// title: Correlation id in every log line and response
// prefix: pc-correlation-id
// topic: correlation-id
// checks: [observability/correlation-id, observability/logging]
// contract: An X-Request-ID of the caller is taken over when it looks like one, else one is made; it is in each log line of the request and in the response.
// leaves out: Trace context across services; use OpenTelemetry where traces are wanted.
// fields: []
// ---
package app

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"io"
	"log/slog"
	"net/http"
	"regexp"
	"time"
)

// Wire it: slog.SetDefault(NewLogger(os.Stdout, slog.LevelInfo)) at start-up,
// Correlate(mux) as the outermost handler, and slog.InfoContext(r.Context(), …) wherever you log.

type requestIDKey struct{}

// What comes from outside goes into the log only when it cannot forge a line of it.
var acceptableID = regexp.MustCompile(`^[\w.-]{8,128}$`)

// RequestID returns the id of the request that is being handled, or "".
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}

// Correlate gives each request its id, and logs how it ended.
func Correlate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		id := r.Header.Get("X-Request-ID")
		if !acceptableID.MatchString(id) {
			id = newID()
		}
		w.Header().Set("X-Request-ID", id)
		ctx := context.WithValue(r.Context(), requestIDKey{}, id)
		recorder := &statusRecorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(recorder, r.WithContext(ctx))
		slog.InfoContext(ctx, "answered",
			"method", r.Method, "path", r.URL.Path, "status", recorder.status, "ms", time.Since(start).Milliseconds())
	})
}

// NewLogger writes JSON lines, each with the id of its request.
func NewLogger(w io.Writer, level slog.Leveler) *slog.Logger {
	return slog.New(withRequestID{slog.NewJSONHandler(w, &slog.HandlerOptions{Level: level})})
}

type withRequestID struct{ slog.Handler }

func (h withRequestID) Handle(ctx context.Context, record slog.Record) error {
	if id := RequestID(ctx); id != "" {
		record.AddAttrs(slog.String("requestId", id))
	}
	return h.Handler.Handle(ctx, record)
}

func (h withRequestID) WithAttrs(attrs []slog.Attr) slog.Handler {
	return withRequestID{h.Handler.WithAttrs(attrs)}
}

func (h withRequestID) WithGroup(name string) slog.Handler {
	return withRequestID{h.Handler.WithGroup(name)}
}

type statusRecorder struct {
	http.ResponseWriter
	status int
}

func (r *statusRecorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController reach the writer underneath.
func (r *statusRecorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

func newID() string {
	var id [16]byte
	_, _ = rand.Read(id[:])
	return hex.EncodeToString(id[:])
}
