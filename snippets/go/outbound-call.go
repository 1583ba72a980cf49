// ---
// title: Outbound call with a timeout
// prefix: pc-outbound-call
// topic: outbound-calls
// checks: [reliability/timeouts, validation/input]
// contract: Headers and body together have two seconds, and one megabyte; what comes back is checked like any other input, and each way to fail has a name.
// leaves out: Retries; wrap it in a retry where the call is safe to repeat.
// fields: [ExchangeRate, currency, Currency, rate, Rate, FetchExchangeRate]
// ---
package app

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

// Wire it: one client for the life of the process, made with NewUpstreamClient(), and
// rate, err := FetchExchangeRate(ctx, client, "https://rates.example.com", "EUR")

// UpstreamError says that the neighbour did not answer as agreed.
type UpstreamError struct {
	Message string
	// MayPass tells whether another try can help.
	MayPass bool
	Cause   error
}

func (e *UpstreamError) Error() string { return e.Message }
func (e *UpstreamError) Unwrap() error { return e.Cause }

// ExchangeRate is what the rates service answers.
type ExchangeRate struct {
	Currency string  `json:"currency"`
	Rate     float64 `json:"rate"`
}

// NewUpstreamClient returns a client that waits no longer than two seconds and follows no redirects.
func NewUpstreamClient() *http.Client {
	return &http.Client{
		Timeout:       2 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// FetchExchangeRate asks the rates service. It also ends when the caller's context does.
func FetchExchangeRate(ctx context.Context, client *http.Client, baseURL, currency string) (ExchangeRate, error) {
	var rate ExchangeRate
	address, err := url.JoinPath(baseURL, "v1", "rates", url.PathEscape(currency))
	if err != nil {
		return rate, fmt.Errorf("address of the rates service: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return rate, fmt.Errorf("request to the rates service: %w", err)
	}
	request.Header.Set("Accept", "application/json")
	response, err := client.Do(request)
	if err != nil {
		return rate, &UpstreamError{"the rates service did not answer", true, err}
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		mayPass := response.StatusCode == http.StatusTooManyRequests || response.StatusCode >= 500
		return rate, &UpstreamError{"the rates service answered " + response.Status, mayPass, nil}
	}
	if err := json.NewDecoder(io.LimitReader(response.Body, 1<<20)).Decode(&rate); err != nil {
		return ExchangeRate{}, &UpstreamError{"the rates service answered no rate", false, err}
	}
	if rate.Currency != currency || rate.Rate <= 0 {
		return ExchangeRate{}, &UpstreamError{"the rates service answered another rate", false, nil}
	}
	return rate, nil
}
