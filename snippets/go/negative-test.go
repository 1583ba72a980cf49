// ---
// title: Integration test of what must be refused
// prefix: pc-negative-test
// topic: negative-tests
// checks: [tests/negative-paths, tests/integration]
// contract: The real handler behind a real server; asserts status, media type and that nothing was written.
// leaves out: The database; point the application at one of its own.
// fields: [sku, quantity]
// ---
package app

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// Wire it in orders_test.go:
//
//	func TestRefusesBadOrders(t *testing.T) { refusesBadOrders(t, newHandler(db), countOrders) }

func refusesBadOrders(t *testing.T, handler http.Handler, countOrders func() int) {
	server := httptest.NewServer(handler)
	defer server.Close()

	for name, test := range map[string]struct {
		body   string
		status int
	}{
		"no JSON":            {`{"sku": "tea"`, http.StatusBadRequest},
		"a missing field":    {`{"sku": "tea"}`, http.StatusUnprocessableEntity},
		"a quantity of zero": {`{"sku": "tea", "quantity": 0}`, http.StatusUnprocessableEntity},
		"an unknown field":   {`{"sku": "tea", "quantity": 1, "price": 0}`, http.StatusUnprocessableEntity},
	} {
		t.Run(name, func(t *testing.T) {
			before := countOrders()
			response, err := http.Post(server.URL+"/orders", "application/json", strings.NewReader(test.body))
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			if response.StatusCode != test.status {
				t.Errorf("answered %d, not %d", response.StatusCode, test.status)
			}
			if kind := response.Header.Get("Content-Type"); kind != "application/problem+json" {
				t.Errorf("answered with %s", kind)
			}
			if after := countOrders(); after != before {
				t.Errorf("%d orders were written", after-before)
			}
		})
	}
}
