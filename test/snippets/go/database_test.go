package app

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

var ctx = context.Background()

func invoice(order string) func(*sql.Tx) error {
	return func(tx *sql.Tx) error {
		_, err := tx.Exec("INSERT INTO invoices VALUES ($1)", order)
		return err
	}
}

func TestIdempotentJob(t *testing.T) {
	prove(t, "idempotent-job", "acts once under 100 deliveries at the same time", func(t *testing.T) {
		var done atomic.Int32
		atOnce(100, func() {
			acted, err := HandleOnce(ctx, db, "invoices", "m1", invoice("order-1"))
			if err != nil {
				t.Error(err)
			}
			if acted {
				done.Add(1)
			}
		})
		equal(t, done.Load(), 1)
		equal(t, count(t, "invoices"), 1)
	})
	prove(t, "idempotent-job", "leaves nothing behind when it fails, and acts when the message comes again", func(t *testing.T) {
		_, err := HandleOnce(ctx, db, "invoices", "m2", func(tx *sql.Tx) error {
			must(t, invoice("order-2")(tx))
			return errors.New("half way")
		})
		equal(t, strings.Contains(err.Error(), "half way"), true)
		equal(t, count(t, "invoices WHERE order_id = 'order-2'"), 0)
		acted, err := HandleOnce(ctx, db, "invoices", "m2", invoice("order-2"))
		must(t, err)
		equal(t, acted, true)
	})
	prove(t, "idempotent-job", "has its effect exactly once when the process is killed between the steps", func(t *testing.T) {
		child := exec.Command(os.Args[0], "-test.run=^TestKilledBetweenTheSteps$")
		child.Env = append(os.Environ(), "PROOF_KILL=1")
		out, err := child.CombinedOutput()
		if err == nil || !strings.Contains(err.Error(), "killed") {
			t.Fatalf("%v\n%s", err, out)
		}
		equal(t, count(t, "invoices WHERE order_id = 'order-3'"), 0)
		acted, err := HandleOnce(ctx, db, "invoices", "m3", invoice("order-3"))
		must(t, err)
		equal(t, acted, true)
		acted, err = HandleOnce(ctx, db, "invoices", "m3", invoice("order-3"))
		must(t, err)
		equal(t, acted, false)
		equal(t, count(t, "invoices WHERE order_id = 'order-3'"), 1)
	})
}

// TestKilledBetweenTheSteps is the program that the proof starts and that kills itself.
func TestKilledBetweenTheSteps(t *testing.T) {
	if os.Getenv("PROOF_KILL") == "" {
		return
	}
	_, _ = HandleOnce(ctx, db, "invoices", "m3", func(tx *sql.Tx) error {
		must(t, invoice("order-3")(tx))
		return syscall.Kill(syscall.Getpid(), syscall.SIGKILL)
	})
}

func TestIdempotencyKey(t *testing.T) {
	pay := func(tx *sql.Tx, r *http.Request) (Answer, error) {
		var id int
		if err := tx.QueryRow("INSERT INTO payments (amount) VALUES (5) RETURNING id").Scan(&id); err != nil {
			return Answer{}, err
		}
		if r.Header.Get("X-Fail") != "" {
			return Answer{}, errors.New("password=hunter2")
		}
		return Answer{201, map[string]int{"id": id}}, nil
	}
	handler := Idempotent(db, func(r *http.Request) string { return r.Header.Get("X-User") }, pay)
	prove(t, "idempotency-key", "writes once under 100 requests at the same time and gives all the same answer", func(t *testing.T) {
		var bodies sync.Map
		atOnce(100, func() {
			answer := ask(handler, "POST", "/payments", `{"amount":5}`, "Idempotency-Key", "k1", "X-User", "ada")
			if answer.Code != 201 {
				t.Errorf("answered %d", answer.Code)
			}
			bodies.Store(answer.Body.String(), true)
		})
		different := 0
		bodies.Range(func(any, any) bool { different++; return true })
		equal(t, different, 1)
		equal(t, count(t, "payments"), 1)
	})
	prove(t, "idempotency-key", "refuses another request under the key and a missing key, and parts callers", func(t *testing.T) {
		problem(t, ask(handler, "POST", "/payments", `{"amount":6}`, "Idempotency-Key", "k1", "X-User", "ada"), 422)
		problem(t, ask(handler, "POST", "/payments", `{"amount":5}`, "X-User", "ada"), 400)
		problem(t, ask(handler, "POST", "/payments", `{}`, "Idempotency-Key", strings.Repeat("x", 256)), 400)
		equal(t, count(t, "payments"), 1)
		equal(t, ask(handler, "POST", "/payments", `{"amount":6}`, "Idempotency-Key", "k1", "X-User", "bob").Code, 201)
		problem(t, ask(handler, "POST", "/payments", `{}`, "Idempotency-Key", "k2", "X-Fail", "1"), 500)
		equal(t, count(t, "payments"), 2)
		equal(t, ask(handler, "POST", "/payments", `{}`, "Idempotency-Key", "k2").Code, 201)
	})
}

func TestOutbox(t *testing.T) {
	prove(t, "outbox", "sends only what was committed", func(t *testing.T) {
		must(t, InTransaction(ctx, db, func(tx *sql.Tx) error { return AddToOutbox(ctx, tx, "order.paid", 1) }))
		_ = InTransaction(ctx, db, func(tx *sql.Tx) error {
			must(t, AddToOutbox(ctx, tx, "order.paid", 2))
			return errors.New("no")
		})
		var sent []string
		publish := func(_ context.Context, event OutboxEvent) error {
			sent = append(sent, string(event.Payload))
			return nil
		}
		n, err := SendBatch(ctx, db, publish, 100)
		must(t, err)
		equal(t, n, 1)
		equal(t, fmt.Sprint(sent), "[1]")
		n, err = SendBatch(ctx, db, publish, 100)
		must(t, err)
		equal(t, n, 0)
	})
	prove(t, "outbox", "keeps what could not be sent, and two relays share the work", func(t *testing.T) {
		for n := range 40 {
			must(t, InTransaction(ctx, db, func(tx *sql.Tx) error { return AddToOutbox(ctx, tx, "n", n) }))
		}
		if _, err := SendBatch(ctx, db, func(context.Context, OutboxEvent) error { return errors.New("away") }, 100); err == nil {
			t.Fatal("hid the failure")
		}
		running, stop := context.WithTimeout(ctx, 20*time.Second)
		defer stop()
		var mu sync.Mutex
		var sent []string
		atOnce(2, func() {
			RelayOutbox(running, db, func(_ context.Context, event OutboxEvent) error {
				mu.Lock()
				defer mu.Unlock()
				if sent = append(sent, string(event.Payload)); len(sent) == 40 {
					// Some time to commit.
					time.AfterFunc(500*time.Millisecond, stop)
				}
				return nil
			})
		})
		sort.Strings(sent)
		equal(t, len(sent), 40)
		equal(t, count(t, "outbox WHERE sent_at IS NULL"), 0)
	})
}

func TestDeadLetter(t *testing.T) {
	prove(t, "dead-letter", "works each job once with several workers", func(t *testing.T) {
		execute(t, "INSERT INTO jobs (kind, payload) SELECT 'count', '{}' FROM generate_series(1, 50)")
		atOnce(5, func() {
			for {
				worked, err := WorkOneJob(ctx, db, func(_ context.Context, tx *sql.Tx, job Job) error {
					_, err := tx.Exec("INSERT INTO worked VALUES ($1)", job.ID)
					return err
				})
				if err != nil {
					t.Error(err)
				}
				if !worked {
					return
				}
			}
		})
		equal(t, count(t, "worked"), 50)
		equal(t, count(t, "(SELECT DISTINCT job FROM worked) AS one"), 50)
		equal(t, count(t, "jobs"), 0)
	})
	prove(t, "dead-letter", "undoes what failed, stops after five attempts and keeps the error", func(t *testing.T) {
		execute(t, "INSERT INTO jobs (id, kind, payload) VALUES (1000, 'doomed', '{}')")
		before, tries := count(t, "worked"), 0
		work := func() bool {
			worked, err := WorkOneJob(ctx, db, func(_ context.Context, tx *sql.Tx, _ Job) error {
				tries++
				_, err := tx.Exec("INSERT INTO worked VALUES (1000)")
				must(t, err)
				_, err = tx.Exec("SELECT 1 / 0")
				return err
			})
			must(t, err)
			return worked
		}
		equal(t, work(), true)
		equal(t, work(), false)
		for range 20 {
			execute(t, "UPDATE jobs SET run_at = now()")
			work()
		}
		equal(t, tries, 5)
		equal(t, count(t, "worked"), before)
		equal(t, count(t, "dead_letters WHERE id = 1000 AND attempts = 5 AND error LIKE '%division by zero%'"), 1)
	})
}

func TestTransactions(t *testing.T) {
	prove(t, "transaction", "keeps all or nothing", func(t *testing.T) {
		execute(t, "CREATE TABLE accounts (name text PRIMARY KEY, balance integer NOT NULL CHECK (balance >= 0))")
		execute(t, "INSERT INTO accounts VALUES ('a', 100), ('b', 0)")
		move := func(tx *sql.Tx) error {
			_, err := tx.Exec("UPDATE accounts SET balance = balance + 60 WHERE name = 'b'")
			must(t, err)
			_, err = tx.Exec("UPDATE accounts SET balance = balance - 60 WHERE name = 'a'")
			return err
		}
		must(t, InTransaction(ctx, db, move))
		if InTransaction(ctx, db, move) == nil {
			t.Fatal("took a negative balance")
		}
		equal(t, count(t, "accounts WHERE (name, balance) IN (('a', 40), ('b', 60))"), 2)
	})
	prove(t, "transaction", "runs again what lost against another, up to its limit", func(t *testing.T) {
		runs := 0
		loses := func(until int) func(*sql.Tx) error {
			return func(*sql.Tx) error {
				if runs++; runs < until {
					return fmt.Errorf("insert: %w", lost{})
				}
				return nil
			}
		}
		must(t, InTransaction(ctx, db, loses(3)))
		runs = 0
		equal(t, errors.Is(InTransaction(ctx, db, loses(99)), lost{}), true)
		equal(t, runs, 3)
	})
	prove(t, "transaction", "does not let two that read the same both write", func(t *testing.T) {
		execute(t, "CREATE TABLE seats (taken boolean NOT NULL)")
		atOnce(2, func() {
			_ = InTransaction(ctx, db, func(tx *sql.Tx) error {
				var taken int
				if err := tx.QueryRow("SELECT count(*) FROM seats").Scan(&taken); err != nil || taken > 0 {
					return err
				}
				time.Sleep(50 * time.Millisecond)
				_, err := tx.Exec("INSERT INTO seats VALUES (true)")
				return err
			})
		})
		equal(t, count(t, "seats"), 1)
	})
}

type lost struct{}

func (lost) Error() string    { return "could not serialize" }
func (lost) SQLState() string { return "40001" }

func TestPagination(t *testing.T) {
	prove(t, "pagination", "shows every row once, though rows are added meanwhile", func(t *testing.T) {
		execute(t, "CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, created_at timestamptz NOT NULL)")
		execute(t, "INSERT INTO orders (created_at) SELECT '2026-01-01'::timestamptz + (n / 3) * interval '1 microsecond' FROM generate_series(1, 250) AS n")
		seen := map[int64]bool{}
		rows, pages := 0, 0
		for cursor := ""; ; {
			page, err := ListOrders(ctx, db, cursor, 100)
			must(t, err)
			pages++
			for _, order := range page.Items {
				seen[order.ID] = true
				rows++
			}
			execute(t, "INSERT INTO orders (created_at) VALUES ('2026-02-01')")
			if cursor = page.NextCursor; cursor == "" {
				break
			}
		}
		equal(t, pages, 3)
		equal(t, rows, 250)
		equal(t, len(seen), 250)
	})
	prove(t, "pagination", "refuses limits and cursors that it did not give", func(t *testing.T) {
		for cursor, limit := range map[string]int{"": 0, "x": 10, "e30": 10, "bnVsbA": 10} {
			_, err := ListOrders(ctx, db, cursor, limit)
			equal(t, errors.Is(err, ErrInvalidPage), true)
		}
		_, err := ListOrders(ctx, db, "", 101)
		equal(t, errors.Is(err, ErrInvalidPage), true)
	})
}
