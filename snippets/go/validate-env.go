// ---
// title: Validate the environment at start-up
// prefix: pc-validate-env
// topic: input-validation
// checks: [validation/input, deploy/config-example]
// contract: The process ends before it listens when a variable is missing or wrong; the message names the variables, never their values.
// leaves out: Loading a .env file.
// fields: [{ text: 3000, role: port }]
// ---
package app

import (
	"cmp"
	"errors"
	"log/slog"
	"net/url"
	"strconv"
)

// Wire it: config, err := ReadEnvironment(os.Getenv), as the first line of main, and hand config on
// from there, so that nothing else reads the environment.

// Config is everything that is configured from outside.
type Config struct {
	Port        int
	DatabaseURL string
	LogLevel    slog.Level
}

// ReadEnvironment returns the checked configuration, or one error that lists all that is wrong.
func ReadEnvironment(get func(string) string) (Config, error) {
	var config Config
	var faults []error

	port, err := strconv.Atoi(cmp.Or(get("PORT"), "3000"))
	if err != nil || port < 1 || port > 65535 {
		faults = append(faults, errors.New("PORT is a number from 1 to 65535"))
	}
	config.Port = port

	config.DatabaseURL = get("DATABASE_URL")
	address, err := url.Parse(config.DatabaseURL)
	if err != nil || (address.Scheme != "postgres" && address.Scheme != "postgresql") {
		faults = append(faults, errors.New("DATABASE_URL is the address of a PostgreSQL database"))
	}

	if err := config.LogLevel.UnmarshalText([]byte(cmp.Or(get("LOG_LEVEL"), "info"))); err != nil {
		faults = append(faults, errors.New("LOG_LEVEL is debug, info, warn or error"))
	}

	if err := errors.Join(faults...); err != nil {
		return Config{}, err
	}
	return config, nil
}
