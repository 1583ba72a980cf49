// ---
// title: Job worker with retries and a dead letter table
// prefix: pc-dead-letter
// topic: idempotent-jobs
// checks: [reliability/retries, reliability/background-jobs, data/transactions]
// with: [sql/dead-letter]
// contract: A job's effect and its end are committed together; a job that fails is tried again later, and after the last attempt it is kept with its error.
// leaves out: Bringing dead letters back; that is a decision of a person. Effects outside this database may happen more than once.
// fields: []
// ---
package app

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
)

// Wire it: loop over WorkOneJob(ctx, db, handleJob) until the context ends, and pause for a second
// when it reports that there was nothing to do. handleJob does its writes through the transaction.

const maxAttempts = 5

// Job is one piece of work.
type Job struct {
	ID      int64
	Kind    string
	Payload json.RawMessage
	// Attempts is how often it was tried before.
	Attempts int
}

// WorkOneJob takes one job that is due and works it, and reports whether there was one. Several workers
// may run at once.
func WorkOneJob(ctx context.Context, db *sql.DB, handle func(context.Context, *sql.Tx, Job) error) (bool, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return false, err
	}
	defer tx.Rollback() // Does nothing after the commit.

	var job Job
	err = tx.QueryRowContext(ctx,
		`SELECT id, kind, payload, attempts FROM jobs WHERE run_at <= now()
		 ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED`).Scan(&job.ID, &job.Kind, &job.Payload, &job.Attempts)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if _, err := tx.ExecContext(ctx, "SAVEPOINT before_work"); err != nil {
		return false, err
	}
	if err := handle(ctx, tx, job); err != nil {
		err = postpone(ctx, tx, job, err)
		if err != nil {
			return false, err
		}
	} else if _, err := tx.ExecContext(ctx, "DELETE FROM jobs WHERE id = $1", job.ID); err != nil {
		return false, err
	}
	return true, tx.Commit()
}

// postpone undoes what the handler wrote and keeps that it was tried; the last failure buries the job.
func postpone(ctx context.Context, tx *sql.Tx, job Job, reason error) error {
	if _, err := tx.ExecContext(ctx, "ROLLBACK TO SAVEPOINT before_work"); err != nil {
		return err
	}
	if job.Attempts+1 >= maxAttempts {
		_, err := tx.ExecContext(ctx,
			`WITH dead AS (DELETE FROM jobs WHERE id = $1 RETURNING id, kind, payload, attempts)
			 INSERT INTO dead_letters (id, kind, payload, attempts, error)
			 SELECT id, kind, payload, attempts + 1, $2 FROM dead`, job.ID, reason.Error())
		return err
	}
	// After 2, 4, 8 … seconds, up to an hour, spread by up to half of that.
	seconds := math.Min(3600, math.Exp2(float64(job.Attempts+1))) * (0.5 + rand.Float64()/2)
	_, err := tx.ExecContext(ctx,
		`UPDATE jobs SET attempts = attempts + 1, run_at = now() + make_interval(secs => $2)
		 WHERE id = $1`, job.ID, seconds)
	return err
}
