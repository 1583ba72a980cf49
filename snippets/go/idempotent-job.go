// ---
// title: Job handler that acts once per message
// prefix: pc-idempotent-job
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// with: [sql/idempotent-job]
// contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
// leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
// fields: []
// ---
package app

import (
	"context"
	"database/sql"
	"fmt"
)

// Wire it to the queue's consumer:
//
//	done, err := HandleOnce(ctx, db, "invoices", message.ID, func(tx *sql.Tx) error {
//		return writeInvoice(ctx, tx, message.Body)
//	})
//
// Acknowledge the message when err is nil, whether it was done now or before. With an error leave it
// unacknowledged, so that the queue delivers it again.

// HandleOnce runs the effect of a message in one transaction with the mark that it was processed. A
// second delivery at the same time waits at the primary key until the first has ended, and then does
// nothing. It reports whether the effect ran.
func HandleOnce(
	ctx context.Context, db *sql.DB, consumer, messageID string, effect func(*sql.Tx) error,
) (bool, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return false, fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback() // Does nothing after the commit.

	marked, err := tx.ExecContext(ctx,
		`INSERT INTO processed_messages (consumer, message_id) VALUES ($1, $2)
		 ON CONFLICT (consumer, message_id) DO NOTHING`, consumer, messageID)
	if err != nil {
		return false, fmt.Errorf("mark message %s: %w", messageID, err)
	}
	if rows, err := marked.RowsAffected(); err != nil || rows == 0 {
		return false, err
	}
	if err := effect(tx); err != nil {
		return false, fmt.Errorf("message %s: %w", messageID, err)
	}
	if err := tx.Commit(); err != nil {
		return false, fmt.Errorf("commit message %s: %w", messageID, err)
	}
	return true, nil
}
