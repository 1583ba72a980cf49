package app

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

const customer = "0b8d9a52-6f2e-4d3c-9f60-3c1d5b7a9e11"

func TestValidation(t *testing.T) {
	prove(t, "validate-body", "hands on what fits, and refuses the rest with the wrong fields", func(t *testing.T) {
		mux := http.NewServeMux()
		mux.HandleFunc("POST /customers/{customerId}/orders", CreateOrder)
		orders := "/customers/" + customer + "/orders"
		good := ask(mux, "POST", orders, `{"sku": " tea ", "quantity": 2}`)
		equal(t, good.Code, 201)
		equal(t, strings.TrimSpace(good.Body.String()), `{"sku":"tea","quantity":2}`)
		equal(t, ask(mux, "POST", orders+"?dryRun=true", `{"sku": "tea", "quantity": 2}`).Code, 200)
		for _, test := range []struct {
			path, body string
			status     int
			pointer    string
		}{
			{orders, `{"sku": "tea"}`, 422, "/body/quantity"},
			{orders, `{"sku": "  ", "quantity": 1}`, 422, "/body/sku"},
			{orders, `{"sku": "tea", "quantity": 0}`, 422, "/body/quantity"},
			{orders, `{"sku": "tea", "quantity": "1"}`, 422, ""},
			{orders, `{"sku": "tea", "quantity": 1.5}`, 422, ""},
			{orders, `{"sku": "tea", "quantity": 1, "price": 0}`, 422, ""},
			{orders, `{"sku": "tea", "quantity": 1, "note": "` + strings.Repeat("x", 501) + `"}`, 422, "/body/note"},
			{orders, `[]`, 422, ""},
			{orders, `{`, 400, ""},
			{orders, `{"sku": "tea", "quantity": 1}{}`, 400, ""},
			{orders, `{"sku": "` + strings.Repeat("x", 70_000) + `"}`, 413, ""},
			{orders + "?dryRun=perhaps", `{"sku": "tea", "quantity": 1}`, 422, "/query/dryRun"},
			{"/customers/1/orders", `{"sku": "tea", "quantity": 1}`, 422, "/path/customerId"},
		} {
			body := problem(t, ask(mux, "POST", test.path, test.body), test.status)
			if test.pointer != "" {
				errors := body["errors"].([]any)
				equal(t, len(errors), 1)
				equal(t, errors[0].(map[string]any)["pointer"].(string), test.pointer)
			}
		}
	})
	prove(t, "validate-env", "fills in defaults, and refuses what is wrong, all at once and without values", func(t *testing.T) {
		of := func(values map[string]string) func(string) string {
			return func(name string) string { return values[name] }
		}
		config, err := ReadEnvironment(of(map[string]string{"DATABASE_URL": "postgres://app@localhost/app", "LOG_LEVEL": "debug"}))
		must(t, err)
		equal(t, config.Port, 3000)
		equal(t, config.LogLevel, slog.LevelDebug)
		_, err = ReadEnvironment(of(map[string]string{"PORT": "70000", "DATABASE_URL": "mysql://root:hunter2@db", "LOG_LEVEL": "loud"}))
		for _, name := range []string{"PORT", "DATABASE_URL", "LOG_LEVEL"} {
			equal(t, strings.Contains(err.Error(), name), true)
		}
		equal(t, strings.Contains(err.Error(), "hunter2"), false)
	})
}

func TestErrors(t *testing.T) {
	prove(t, "errors", "maps every kind of error, and leaks nothing of those that nobody expected", func(t *testing.T) {
		var logged bytes.Buffer
		slog.SetDefault(slog.New(slog.NewTextHandler(&logged, nil)))
		mux := http.NewServeMux()
		mux.Handle("GET /orders/{id}", Handler(func(_ http.ResponseWriter, r *http.Request) error {
			return fmt.Errorf("find: %w", OrderNotFound(r.PathValue("id")))
		}))
		mux.Handle("GET /broken", Handler(func(http.ResponseWriter, *http.Request) error { return errors.New("password=hunter2") }))
		mux.Handle("GET /panic", Handler(func(http.ResponseWriter, *http.Request) error { panic("hunter2") }))
		mux.Handle("GET /fine", Handler(func(w http.ResponseWriter, _ *http.Request) error { _, err := w.Write([]byte("ok")); return err }))
		mux.Handle("/", Handler(RouteNotFound))
		body := problem(t, ask(mux, "GET", "/orders/7", ""), 404)
		equal(t, body["type"].(string), "/problems/order-not-found")
		equal(t, body["title"].(string), "There is no order 7.")
		equal(t, body["instance"].(string), "/orders/7")
		equal(t, problem(t, ask(mux, "GET", "/nowhere", ""), 404)["type"].(string), "/problems/no-such-route")
		problem(t, ask(mux, "GET", "/broken", ""), 500)
		problem(t, ask(mux, "GET", "/panic", ""), 500)
		equal(t, ask(mux, "GET", "/fine", "").Code, 200)
		equal(t, strings.Count(logged.String(), "hunter2"), 2)
	})
}

func TestRetry(t *testing.T) {
	always := func(error) bool { return true }
	backoff := Backoff{Attempts: 5, Base: time.Millisecond, Cap: 2 * time.Millisecond}
	prove(t, "retry", "stops at its limit and hands on the last error", func(t *testing.T) {
		tries := 0
		err := backoff.Retry(context.Background(), always, func(context.Context) error { tries++; return fmt.Errorf("try %d", tries) })
		equal(t, err.Error(), "try 5")
	})
	prove(t, "retry", "returns what succeeds, and does not repeat what cannot pass", func(t *testing.T) {
		tries := 0
		must(t, backoff.Retry(context.Background(), always, func(context.Context) error {
			if tries++; tries < 3 {
				return errors.New("busy")
			}
			return nil
		}))
		equal(t, tries, 3)
		err := backoff.Retry(context.Background(), func(error) bool { return false }, func(context.Context) error { tries++; return errors.New("fatal") })
		equal(t, err.Error(), "fatal")
		equal(t, tries, 4)
	})
	prove(t, "retry", "ends when it is told to stop", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		tries := 0
		err := Backoff{Attempts: 5, Base: time.Hour, Cap: time.Hour}.Retry(ctx, always, func(context.Context) error {
			tries++
			cancel()
			return errors.New("busy")
		})
		equal(t, errors.Is(err, context.Canceled), true)
		equal(t, tries, 1)
	})
}

func TestOperations(t *testing.T) {
	prove(t, "health", "is alive while it is not ready, and names what is down", func(t *testing.T) {
		var err error
		mux := http.NewServeMux()
		AddHealthRoutes(mux, map[string]func(context.Context) error{
			"database": func(context.Context) error { return err },
			"cache":    func(context.Context) error { return nil },
		})
		equal(t, ask(mux, "GET", "/readyz", "").Code, 200)
		err = errors.New("password=hunter2")
		answer := ask(mux, "GET", "/readyz", "")
		equal(t, answer.Code, 503)
		equal(t, strings.TrimSpace(answer.Body.String()), `{"down":["database"],"ready":false}`)
		equal(t, ask(mux, "GET", "/livez", "").Code, 200)
	})
	prove(t, "graceful-shutdown", "finishes the request under way, then ends", func(t *testing.T) {
		child := exec.Command(os.Args[0], "-test.run=^TestServedUntilStopped$")
		child.Env = append(os.Environ(), "PROOF_SERVE=1")
		out, err := child.StdoutPipe()
		must(t, err)
		must(t, child.Start())
		lines := bufio.NewScanner(out)
		port := ""
		for lines.Scan() {
			if address, found := strings.CutPrefix(lines.Text(), "address "); found {
				port = address
				break
			}
		}
		answered := make(chan string, 1)
		go func() {
			response, err := http.Get("http://" + port + "/")
			if err != nil {
				answered <- err.Error()
				return
			}
			answered <- response.Status
		}()
		time.Sleep(200 * time.Millisecond)
		must(t, child.Process.Signal(syscall.SIGTERM))
		equal(t, <-answered, "200 OK")
		for lines.Scan() {
		}
		must(t, child.Wait())
	})
	prove(t, "correlation-id", "keeps requests apart, and takes over no id that could forge a line", func(t *testing.T) {
		var mu sync.Mutex
		var logged bytes.Buffer
		slog.SetDefault(NewLogger(writerFunc(func(p []byte) (int, error) {
			mu.Lock()
			defer mu.Unlock()
			return logged.Write(p)
		}), slog.LevelInfo))
		handler := Correlate(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			slog.With("part", "inner").InfoContext(r.Context(), "handled")
			w.WriteHeader(http.StatusTeapot)
		}))
		equal(t, ask(handler, "GET", "/", "", "X-Request-ID", "request-0001").Header().Get("X-Request-ID"), "request-0001")
		for _, bad := range []string{"", "a b\nforged-line", strings.Repeat("x", 200)} {
			own := ask(handler, "GET", "/", "", "X-Request-ID", bad).Header().Get("X-Request-ID")
			equal(t, len(own), 32)
		}
		lines := strings.Split(strings.TrimSpace(logged.String()), "\n")
		equal(t, len(lines), 8)
		for n, line := range lines {
			var entry map[string]any
			must(t, json.Unmarshal([]byte(line), &entry))
			if n < 2 {
				equal(t, entry["requestId"].(string), "request-0001")
			}
			if n%2 == 1 {
				equal(t, entry["status"].(float64), 418)
			}
		}
	})
	prove(t, "rate-limit", "refuses the request over the limit, says when to come back, and parts clients", func(t *testing.T) {
		clock := time.Unix(0, 0)
		limiter := NewRateLimiter(3, func() time.Time { return clock })
		handler := limiter.Limit(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
		for range 3 {
			equal(t, ask(handler, "GET", "/", "").Code, 200)
		}
		refused := ask(handler, "GET", "/", "")
		equal(t, refused.Header().Get("Retry-After"), "20")
		problem(t, refused, 429)
		equal(t, limiter.take("another"), 0)
		clock = clock.Add(20 * time.Second)
		equal(t, ask(handler, "GET", "/", "").Code, 200)
		equal(t, ask(handler, "GET", "/", "").Code, 429)
		for n := range 3 * maxClients {
			limiter.take(fmt.Sprint(n))
		}
		equal(t, len(limiter.buckets) <= maxClients, true)
	})
	prove(t, "outbound-call", "tells apart a good answer, a bad one and none, and does not wait for ever", func(t *testing.T) {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			switch strings.TrimPrefix(r.URL.Path, "/v1/rates/") {
			case "EUR":
				fmt.Fprint(w, `{"currency": "EUR", "rate": 1.1}`)
			case "NEG":
				fmt.Fprint(w, `{"currency": "NEG", "rate": -1}`)
			case "TXT":
				fmt.Fprint(w, "<html>")
			case "BUS":
				w.WriteHeader(503)
			case "SLO":
				time.Sleep(3 * time.Second)
			case "RED":
				http.Redirect(w, r, "/v1/rates/EUR", http.StatusFound)
			default:
				w.WriteHeader(404)
			}
		}))
		defer server.Close()
		client := NewUpstreamClient()
		rate, err := FetchExchangeRate(context.Background(), client, server.URL, "EUR")
		must(t, err)
		equal(t, rate.Rate, 1.1)
		for currency, mayPass := range map[string]bool{"NEG": false, "TXT": false, "BUS": true, "SLO": true, "RED": false, "NIL": false} {
			_, err := FetchExchangeRate(context.Background(), client, server.URL, currency)
			var failure *UpstreamError
			equal(t, errors.As(err, &failure), true)
			equal(t, failure.MayPass, mayPass)
		}
	})
	prove(t, "password-hash", "knows the right password from a wrong one, however long, with a salt for each", func(t *testing.T) {
		long := strings.Repeat("x", 100)
		one, err := HashPassword(long)
		must(t, err)
		other, err := HashPassword(long)
		must(t, err)
		equal(t, one != other, true)
		decoy, err := DecoyHash()
		must(t, err)
		for _, test := range []struct {
			password, stored string
			right            bool
		}{{long, one, true}, {long + "y", one, false}, {"", one, false}, {long, decoy, false}} {
			right, err := VerifyPassword(test.password, test.stored)
			must(t, err)
			equal(t, right, test.right)
		}
		if _, err := VerifyPassword(long, "md5"); err == nil {
			t.Fatal("took another form")
		}
	})
	prove(t, "role-guard", "lets in those who were named and nobody else", func(t *testing.T) {
		routes := NewGuardedMux(func(r *http.Request) (Caller, bool) {
			role := r.Header.Get("X-Role")
			return Caller{ID: "1", Roles: []Role{Role(role)}}, role != ""
		})
		fine := http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})
		routes.Handle("DELETE /orders/{id}", fine, Admin, Support)
		routes.Handle("GET /closed", fine)
		problem(t, ask(routes, "DELETE", "/orders/1", ""), 401)
		problem(t, ask(routes, "DELETE", "/orders/1", "", "X-Role", "customer"), 403)
		equal(t, ask(routes, "DELETE", "/orders/1", "", "X-Role", "support").Code, 200)
		problem(t, ask(routes, "GET", "/closed", "", "X-Role", "admin"), 403)
	})
	prove(t, "negative-test", "passes on an application that refuses, and fails on one that does not", func(t *testing.T) {
		for kind, fails := range map[string]bool{"strict": false, "lax": true} {
			child := exec.Command(os.Args[0], "-test.run=^TestRefusals$")
			child.Env = append(os.Environ(), "PROOF_REFUSALS="+kind)
			out, err := child.CombinedOutput()
			if (err != nil) != fails {
				t.Fatalf("%s: %v\n%s", kind, err, out)
			}
		}
	})
}

type writerFunc func([]byte) (int, error)

func (write writerFunc) Write(p []byte) (int, error) { return write(p) }

// TestServedUntilStopped is the program that the proof of the shutdown starts.
func TestServedUntilStopped(t *testing.T) {
	if os.Getenv("PROOF_SERVE") == "" {
		return
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	fmt.Println("address " + listener.Addr().String())
	must(t, ServeUntilStopped(listener, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		time.Sleep(600 * time.Millisecond)
		fmt.Fprint(w, "whole")
	})))
	os.Exit(0)
}

// TestRefusals is the snippet's own test, on an application that refuses or does not.
func TestRefusals(t *testing.T) {
	kind := os.Getenv("PROOF_REFUSALS")
	if kind == "" {
		return
	}
	orders := 0
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		var order newOrder
		status, err := decodeBody(w, r, &order)
		if err == nil && len(order.validate()) > 0 {
			status, err = 422, errors.New("wrong")
		}
		if err != nil && kind == "strict" {
			refuse(w, status, err.Error(), nil)
			return
		}
		orders++
	})
	refusesBadOrders(t, mux, func() int { return orders })
	if t.Failed() {
		os.Exit(1)
	}
	os.Exit(0)
}
