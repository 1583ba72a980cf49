// ---
// title: Outbox with its relay
// prefix: pc-outbox
// topic: idempotent-jobs
// checks: [reliability/idempotency, reliability/background-jobs, data/transactions]
// with: [sql/outbox]
// contract: An event leaves if and only if the change that it tells of was committed; it may leave twice, so consumers deduplicate by its id.
// leaves out: Order among several relays, and clearing events that were sent.
// fields: []
// ---
package app

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"log/slog"
	"time"
)

// Wire it: inside the transaction of the change
//
//	err := AddToOutbox(ctx, tx, "order.paid", event)
//
// and once per process
//
//	go RelayOutbox(ctx, db, publish)

// OutboxEvent is one event that is to be sent.
type OutboxEvent struct {
	ID      int64
	Topic   string
	Payload json.RawMessage
}

// Publish hands an event to the broker and returns when the broker has it.
type Publish func(context.Context, OutboxEvent) error

// AddToOutbox notes an event, to be sent once the caller's transaction is committed.
func AddToOutbox(ctx context.Context, tx *sql.Tx, topic string, payload any) error {
	body, err := json.Marshal(payload)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO outbox (topic, payload) VALUES ($1, $2)", topic, string(body))
	return err
}

// RelayOutbox sends what the outbox holds, oldest first, until the context ends.
func RelayOutbox(ctx context.Context, db *sql.DB, publish Publish) {
	for ctx.Err() == nil {
		sent, err := SendBatch(ctx, db, publish, 100)
		if err != nil && ctx.Err() == nil {
			slog.ErrorContext(ctx, "the outbox could not be sent; it is tried again", "error", err)
		}
		if sent > 0 {
			continue
		}
		select {
		case <-ctx.Done():
		case <-time.After(time.Second):
		}
	}
}

// SendBatch sends one batch; several relays may run, as each skips the rows that another has locked.
func SendBatch(ctx context.Context, db *sql.DB, publish Publish, size int) (int, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback() // Does nothing after the commit.

	events, err := unsent(ctx, tx, size)
	if err != nil {
		return 0, err
	}
	for _, event := range events {
		if err := publish(ctx, event); err != nil {
			return 0, fmt.Errorf("event %d: %w", event.ID, err)
		}
		if _, err := tx.ExecContext(ctx, "UPDATE outbox SET sent_at = now() WHERE id = $1", event.ID); err != nil {
			return 0, err
		}
	}
	if err := tx.Commit(); err != nil {
		return 0, err
	}
	return len(events), nil
}

func unsent(ctx context.Context, tx *sql.Tx, size int) ([]OutboxEvent, error) {
	rows, err := tx.QueryContext(ctx,
		`SELECT id, topic, payload FROM outbox WHERE sent_at IS NULL
		 ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`, size)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var events []OutboxEvent
	for rows.Next() {
		var event OutboxEvent
		if err := rows.Scan(&event.ID, &event.Topic, &event.Payload); err != nil {
			return nil, err
		}
		events = append(events, event)
	}
	return events, rows.Err()
}
