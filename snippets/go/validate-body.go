// ---
// title: Validate body, query and path of a request
// prefix: pc-validate-body
// topic: input-validation
// checks: [validation/input, api/status-codes]
// contract: Answers 422 as a problem document (RFC 9457) whose errors point at the wrong fields (RFC 6901), before any work is done; 400 for no JSON, 413 for too much.
// leaves out: Rules that need the database, such as whether the customer exists.
// fields: [newOrder, sku, SKU, quantity, Quantity, note, Note, CreateOrder, customerId, customerID, dryRun]
// ---
package app

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Wire it: mux.HandleFunc("POST /customers/{customerId}/orders", CreateOrder)

const maxBody = 64 << 10

var uuid = regexp.MustCompile(`^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

type newOrder struct {
	SKU      string `json:"sku"`
	Quantity int    `json:"quantity"`
	Note     string `json:"note,omitempty"`
}

// fieldError says what is wrong with one part of the input.
type fieldError struct {
	Pointer string `json:"pointer"`
	Detail  string `json:"detail"`
}

// validate returns everything that is wrong with an order.
func (o *newOrder) validate() (faults []fieldError) {
	o.SKU = strings.TrimSpace(o.SKU)
	if o.SKU == "" || utf8.RuneCountInString(o.SKU) > 64 {
		faults = append(faults, fieldError{"/body/sku", "has 1 to 64 characters"})
	}
	if o.Quantity < 1 || o.Quantity > 1000 {
		faults = append(faults, fieldError{"/body/quantity", "is a number from 1 to 1000"})
	}
	if utf8.RuneCountInString(o.Note) > 500 {
		faults = append(faults, fieldError{"/body/note", "has at most 500 characters"})
	}
	return faults
}

// CreateOrder takes an order of a customer.
func CreateOrder(w http.ResponseWriter, r *http.Request) {
	var order newOrder
	if status, err := decodeBody(w, r, &order); err != nil {
		refuse(w, status, err.Error(), nil)
		return
	}
	faults := order.validate()
	customerID := r.PathValue("customerId")
	if !uuid.MatchString(customerID) {
		faults = append(faults, fieldError{"/path/customerId", "is a UUID"})
	}
	dryRun, err := strconv.ParseBool(cmp.Or(r.URL.Query().Get("dryRun"), "false"))
	if err != nil {
		faults = append(faults, fieldError{"/query/dryRun", "is true or false"})
	}
	if len(faults) > 0 {
		refuse(w, http.StatusUnprocessableEntity, "The request is not valid", faults)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if !dryRun {
		w.WriteHeader(http.StatusCreated)
	}
	_ = json.NewEncoder(w).Encode(order)
}

// decodeBody reads one JSON value without unknown fields, and says which status fits when it cannot.
func decodeBody(w http.ResponseWriter, r *http.Request, into any) (int, error) {
	decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)
	if err == nil && decoder.Decode(new(json.RawMessage)) != io.EOF {
		return http.StatusBadRequest, errors.New("The body holds more than one value")
	}
	var tooLarge *http.MaxBytesError
	var wrongType *json.UnmarshalTypeError
	switch {
	case err == nil:
		return 0, nil
	case errors.As(err, &tooLarge):
		return http.StatusRequestEntityTooLarge, errors.New("The body is too large")
	case errors.As(err, &wrongType):
		return http.StatusUnprocessableEntity, errors.New("The field " + wrongType.Field + " is of another type")
	case strings.HasPrefix(err.Error(), "json: unknown field"):
		return http.StatusUnprocessableEntity, errors.New("The body has a field that is not known")
	default:
		return http.StatusBadRequest, errors.New("The body is not JSON")
	}
}

// refuse answers with a problem document.
func refuse(w http.ResponseWriter, status int, title string, faults []fieldError) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(struct {
		Title  string       `json:"title"`
		Status int          `json:"status"`
		Errors []fieldError `json:"errors,omitempty"`
	}{title, status, faults})
}
