// ---
// title: Role guard that denies by default
// prefix: pc-role-guard
// topic: authorization
// checks: [security/authorization]
// contract: A route cannot be added without naming who may use it; 401 without a caller, 403 for the wrong one.
// leaves out: Who the caller is (verify a session or token first), and ownership of single records.
// fields: [Customer, customer, Support, support, Admin, admin]
// ---
package app

import (
	"encoding/json"
	"net/http"
	"slices"
)

// Wire it: routes := NewGuardedMux(callerOf)
//          routes.Handle("DELETE /orders/{id}", deleteOrder, Admin)
//          mux.Handle("/", routes)

// Role is what a caller may be.
type Role string

// The roles that there are.
const (
	Customer Role = "customer"
	Support  Role = "support"
	Admin    Role = "admin"
)

// Caller is who asks.
type Caller struct {
	ID    string
	Roles []Role
}

// GuardedMux is a router whose routes each name the roles that may use them.
type GuardedMux struct {
	mux      *http.ServeMux
	callerOf func(*http.Request) (Caller, bool)
}

// NewGuardedMux returns a router without routes.
func NewGuardedMux(callerOf func(*http.Request) (Caller, bool)) *GuardedMux {
	return &GuardedMux{http.NewServeMux(), callerOf}
}

// Handle adds a route. Without any role nobody is let in.
func (m *GuardedMux) Handle(pattern string, handler http.Handler, allowed ...Role) {
	m.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		caller, known := m.callerOf(r)
		switch {
		case !known:
			w.Header().Set("WWW-Authenticate", "Bearer")
			deny(w, http.StatusUnauthorized, "Sign in first")
		case !slices.ContainsFunc(caller.Roles, func(role Role) bool { return slices.Contains(allowed, role) }):
			deny(w, http.StatusForbidden, "Your role does not allow this")
		default:
			handler.ServeHTTP(w, r)
		}
	})
}

func (m *GuardedMux) ServeHTTP(w http.ResponseWriter, r *http.Request) { m.mux.ServeHTTP(w, r) }

func deny(w http.ResponseWriter, status int, title string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"title": title, "status": status})
}
