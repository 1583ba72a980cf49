// ---
// title: Typed errors, mapped to problem responses in one place
// prefix: pc-errors
// topic: error-handling
// checks: [errors/central-handling]
// contract: Problem Details for HTTP APIs (RFC 9457); an error or panic that nobody expected answers 500 without a word of its message.
// leaves out: Reporting to an error tracker, and texts in the language of the client.
// fields: [OrderNotFound]
// ---
package app

import (
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
)

// Wire it: mux.Handle("GET /orders/{id}", Handler(getOrder))
//          mux.Handle("/", Handler(RouteNotFound))
// where getOrder returns its errors instead of answering them.

// AppError is an error that a client may see. The slug becomes the problem's type.
type AppError struct {
	Status int
	Slug   string
	Title  string
	Cause  error
}

func (e *AppError) Error() string { return e.Title }
func (e *AppError) Unwrap() error { return e.Cause }

// OrderNotFound says that there is no such order.
func OrderNotFound(id string) error {
	return &AppError{Status: http.StatusNotFound, Slug: "order-not-found", Title: "There is no order " + id + "."}
}

// RouteNotFound answers requests that no route took.
func RouteNotFound(_ http.ResponseWriter, r *http.Request) error {
	return &AppError{Status: http.StatusNotFound, Slug: "no-such-route", Title: "Nothing answers " + r.URL.Path + "."}
}

// Handler is a handler that returns its error; this is the one place that answers them.
type Handler func(http.ResponseWriter, *http.Request) error

// ServeHTTP turns what the handler returns, or panics with, into a problem document.
func (handle Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer func() {
		reason := recover()
		if reason == http.ErrAbortHandler {
			panic(reason)
		}
		if reason != nil {
			slog.ErrorContext(r.Context(), "panic", "method", r.Method, "path", r.URL.Path, "reason", reason)
			writeProblem(w, r, http.StatusInternalServerError, "about:blank", "Internal Server Error")
		}
	}()
	err := handle(w, r)
	if err == nil {
		return
	}
	var known *AppError
	if errors.As(err, &known) {
		writeProblem(w, r, known.Status, "/problems/"+known.Slug, known.Title)
		return
	}
	slog.ErrorContext(r.Context(), "failed", "method", r.Method, "path", r.URL.Path, "error", err)
	writeProblem(w, r, http.StatusInternalServerError, "about:blank", "Internal Server Error")
}

func writeProblem(w http.ResponseWriter, r *http.Request, status int, kind, title string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(struct {
		Type     string `json:"type"`
		Title    string `json:"title"`
		Status   int    `json:"status"`
		Instance string `json:"instance"`
	}{kind, title, status, r.URL.Path})
}
