// ---
// title: Transaction that is repeated after a serialization failure
// prefix: pc-transaction
// topic: transactions
// checks: [data/transactions, reliability/retries]
// contract: Serializable isolation; all writes of the work are committed together, and a transaction that lost against another is run again, three times at most.
// leaves out: Effects outside the database; the work may run more than once.
// fields: []
// ---
package app

import (
	"context"
	"database/sql"
	"errors"
)

// Wire it: err := InTransaction(ctx, db, func(tx *sql.Tx) error { return insertOrder(ctx, tx, order) })

const transactionAttempts = 3

// InTransaction commits when the work returns nil, and rolls back when it returns an error or panics.
func InTransaction(ctx context.Context, db *sql.DB, work func(*sql.Tx) error) error {
	for attempt := 1; ; attempt++ {
		err := runInTransaction(ctx, db, work)
		if err == nil || attempt >= transactionAttempts || !lostAgainstAnother(err) {
			return err
		}
	}
}

func runInTransaction(ctx context.Context, db *sql.DB, work func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable})
	if err != nil {
		return err
	}
	defer tx.Rollback() // Does nothing after the commit.
	if err := work(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// lostAgainstAnother is true for a serialization failure or a deadlock: the same work succeeds once the
// other transaction has ended. Both lib/pq and pgx give their errors a SQLState.
func lostAgainstAnother(err error) bool {
	var failure interface{ SQLState() string }
	if !errors.As(err, &failure) {
		return false
	}
	return failure.SQLState() == "40001" || failure.SQLState() == "40P01"
}
