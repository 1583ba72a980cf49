package app

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"

	_ "github.com/lib/pq"
)

var proofs int

// prove prints one line that the run reads.
func prove(t *testing.T, snippet, what string, run func(t *testing.T)) {
	t.Helper()
	proofs++
	line := map[string]string{"id": "go/" + snippet, "what": what}
	if !t.Run(what, run) {
		line["error"] = "see what the test printed"
	}
	printProof(line)
}

func printProof(proof any) {
	text, _ := json.Marshal(map[string]any{"proof": proof})
	fmt.Printf("\n%s\n", text)
}

var db *sql.DB

func TestMain(m *testing.M) {
	var err error
	if db, err = sql.Open("postgres", os.Getenv("DATABASE_URL")+"?sslmode=disable"); err != nil {
		panic(err)
	}
	db.SetMaxOpenConns(50)
	if os.Getenv("PROOF_SERVE")+os.Getenv("PROOF_REFUSALS")+os.Getenv("PROOF_KILL") != "" {
		os.Exit(m.Run())
	}
	for _, statement := range []string{
		os.Getenv("SNIPPET_TABLES"),
		"CREATE TABLE invoices (order_id text NOT NULL)",
		"CREATE TABLE payments (id integer GENERATED ALWAYS AS IDENTITY, amount integer NOT NULL)",
		"CREATE TABLE worked (job bigint NOT NULL)",
	} {
		if _, err := db.Exec(statement); err != nil {
			panic(err)
		}
	}
	status := m.Run()
	printProof(proofs)
	os.Exit(status)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func equal[T comparable](t *testing.T, got, want T) {
	t.Helper()
	if got != want {
		t.Fatalf("%v instead of %v", got, want)
	}
}

func count(t *testing.T, rows string) (n int) {
	t.Helper()
	must(t, db.QueryRow("SELECT count(*) FROM "+rows).Scan(&n))
	return n
}

func execute(t *testing.T, statement string) {
	t.Helper()
	_, err := db.Exec(statement)
	must(t, err)
}

// atOnce runs something many times at the same moment.
func atOnce(times int, run func()) {
	var wait sync.WaitGroup
	start := make(chan struct{})
	for range times {
		wait.Add(1)
		go func() {
			defer wait.Done()
			<-start
			run()
		}()
	}
	close(start)
	wait.Wait()
}

// ask sends one request to a handler.
func ask(handler http.Handler, method, target, body string, headers ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, target, strings.NewReader(body))
	for n := 0; n+1 < len(headers); n += 2 {
		request.Header.Set(headers[n], headers[n+1])
	}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder
}

// problem reads a problem document that leaks nothing.
func problem(t *testing.T, answer *httptest.ResponseRecorder, status int) map[string]any {
	t.Helper()
	text, _ := io.ReadAll(answer.Body)
	equal(t, answer.Code, status)
	equal(t, answer.Header().Get("Content-Type"), "application/problem+json")
	for _, secret := range []string{"hunter2", "goroutine", ".go"} {
		if strings.Contains(string(text), secret) {
			t.Fatalf("leaks %s: %s", secret, text)
		}
	}
	var body map[string]any
	must(t, json.Unmarshal(text, &body))
	equal(t, body["status"].(float64), float64(status))
	return body
}
