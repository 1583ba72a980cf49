// ---
// title: Idempotency-Key on a write, with the stored response
// prefix: pc-idempotency-key
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// with: [sql/idempotency-key]
// contract: The Idempotency-Key header as the IETF draft describes it; a repetition gets the first response again, the same key with another request is refused with 422.
// leaves out: Effects outside this database, and clearing keys by a schedule. Clients have to send the same bytes again.
// fields: []
// ---
package app

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
)

// Wire it: mux.Handle("POST /payments", Idempotent(db, callerOf, pay))
// where pay does its writes through the transaction that it is given and returns its answer instead
// of sending it, and callerOf tells who is signed in.

// Answer is what a write answers; it is stored, and sent again to a repetition.
type Answer struct {
	Status int
	Body   any
}

// Write does its writes through tx. It returns an error when the request may be sent again.
type Write func(tx *sql.Tx, r *http.Request) (Answer, error)

// Idempotent runs a write once per key of a caller. Key, effect and answer are committed together: a
// repetition that arrives meanwhile waits for the first to end, and after a crash the key is free again.
func Idempotent(db *sql.DB, callerOf func(*http.Request) string, write Write) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("Idempotency-Key")
		if key == "" || len(key) > 255 {
			answerProblem(w, http.StatusBadRequest, "This request needs an Idempotency-Key of 1 to 255 characters")
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		if err != nil {
			answerProblem(w, http.StatusRequestEntityTooLarge, "The body is too large")
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		stored, err := once(r.Context(), db, callerOf(r), key, fingerprintOf(r, body), func(tx *sql.Tx) (Answer, error) {
			return write(tx, r)
		})
		switch {
		case err != nil:
			slog.ErrorContext(r.Context(), "idempotent write failed", "path", r.URL.Path, "error", err)
			answerProblem(w, http.StatusInternalServerError, "Internal Server Error")
		case stored == nil:
			answerProblem(w, http.StatusUnprocessableEntity, "This Idempotency-Key was used for another request")
		default:
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(stored.status)
			_, _ = w.Write(stored.body)
		}
	})
}

type storedAnswer struct {
	status int
	body   []byte
}

// once returns the answer that is stored under the key, or nil when that was another request's.
func once(
	ctx context.Context, db *sql.DB, caller, key, fingerprint string, act func(*sql.Tx) (Answer, error),
) (*storedAnswer, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() // Does nothing after the commit.

	claimed, err := tx.ExecContext(ctx,
		`INSERT INTO idempotency_keys (caller, key, fingerprint) VALUES ($1, $2, $3)
		 ON CONFLICT (caller, key) DO NOTHING`, caller, key, fingerprint)
	if err != nil {
		return nil, err
	}
	rows, err := claimed.RowsAffected()
	if err != nil {
		return nil, err
	}
	if rows == 1 {
		answer, err := act(tx)
		if err != nil {
			return nil, err
		}
		body, err := json.Marshal(answer.Body)
		if err != nil {
			return nil, err
		}
		if _, err := tx.ExecContext(ctx,
			"UPDATE idempotency_keys SET status = $3, body = $4 WHERE caller = $1 AND key = $2",
			caller, key, answer.Status, string(body)); err != nil {
			return nil, err
		}
	}
	// The first answer is read back too, so that it is the same to the letter as every later one.
	var stored storedAnswer
	var usedFor string
	if err := tx.QueryRowContext(ctx,
		"SELECT fingerprint, status, body FROM idempotency_keys WHERE caller = $1 AND key = $2",
		caller, key).Scan(&usedFor, &stored.status, &stored.body); err != nil {
		return nil, err
	}
	if err := tx.Commit(); err != nil {
		return nil, err
	}
	if usedFor != fingerprint {
		return nil, nil
	}
	return &stored, nil
}

// fingerprintOf tells what the key was first used for: method, address and body.
func fingerprintOf(r *http.Request, body []byte) string {
	sum := sha256.New()
	_, _ = io.WriteString(sum, r.Method+"\n"+r.URL.RequestURI()+"\n")
	_, _ = sum.Write(body)
	return hex.EncodeToString(sum.Sum(nil))
}

func answerProblem(w http.ResponseWriter, status int, title string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"title": title, "status": status})
}
