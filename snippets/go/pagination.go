// ---
// title: Pages behind an opaque cursor
// prefix: pc-pagination
// topic: pagination
// checks: [api/pagination, validation/input]
// with: [sql/pagination]
// contract: Keyset pagination; no page is slower than the first, and rows added meanwhile shift nothing.
// leaves out: Jumping to a page by number, and the total count.
// fields: [Order, ListOrders, orders, created_at, CreatedAt, createdAt]
// ---
package app

import (
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"errors"
	"time"
)

// Wire it to GET /orders?limit=50&cursor=…: call ListOrders, and answer 400 when the error is
// ErrInvalidPage.

// ErrInvalidPage is a limit out of bounds, or a cursor that we did not give.
var ErrInvalidPage = errors.New("limit is a number from 1 to 100, and cursor one of this list")

// Order is one row of the list.
type Order struct {
	ID        int64     `json:"id"`
	CreatedAt time.Time `json:"createdAt"`
}

// Page is one page; NextCursor asks for the next one and is empty on the last.
type Page struct {
	Items      []Order `json:"items"`
	NextCursor string  `json:"nextCursor,omitempty"`
}

// ListOrders returns one page, newest first. It reads one row more than asked for to know whether there
// is another page.
func ListOrders(ctx context.Context, db *sql.DB, cursor string, limit int) (Page, error) {
	if limit < 1 || limit > 100 {
		return Page{}, ErrInvalidPage
	}
	var after *Order
	if cursor != "" {
		after = &Order{}
		text, err := base64.RawURLEncoding.DecodeString(cursor)
		if err != nil || json.Unmarshal(text, after) != nil || after.ID == 0 {
			return Page{}, ErrInvalidPage
		}
	}
	rows, err := queryOrders(ctx, db, after, limit+1)
	if err != nil {
		return Page{}, err
	}
	defer rows.Close()
	page := Page{Items: []Order{}}
	for rows.Next() {
		var order Order
		if err := rows.Scan(&order.ID, &order.CreatedAt); err != nil {
			return Page{}, err
		}
		if len(page.Items) == limit {
			page.NextCursor = cursorAfter(page.Items[limit-1])
			break
		}
		page.Items = append(page.Items, order)
	}
	return page, rows.Err()
}

func queryOrders(ctx context.Context, db *sql.DB, after *Order, limit int) (*sql.Rows, error) {
	if after == nil {
		return db.QueryContext(ctx,
			"SELECT id, created_at FROM orders ORDER BY created_at DESC, id DESC LIMIT $1", limit)
	}
	return db.QueryContext(ctx,
		`SELECT id, created_at FROM orders WHERE (created_at, id) < ($1, $2)
		 ORDER BY created_at DESC, id DESC LIMIT $3`, after.CreatedAt, after.ID, limit)
}

func cursorAfter(order Order) string {
	position, _ := json.Marshal(order)
	return base64.RawURLEncoding.EncodeToString(position)
}
