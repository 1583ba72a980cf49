<?php
// ---
// title: Validate the environment at start-up
// prefix: pc-validate-env
// topic: input-validation
// checks: [validation/input, deploy/config-example]
// contract: The program ends before it serves when a variable is missing or wrong; the message names the variables, never their values.
// leaves out: Loading a .env file.
// fields: []
// ---

// Wire it: $config = Config::fromEnvironment(getenv()), as the first line of the program, and hand
// $config on from there, so that nothing else reads the environment.

/** Everything that is configured from outside. */
final class Config
{
    private function __construct(
        public readonly string $databaseUrl,
        public readonly string $logLevel,
        public readonly int $ratesTimeoutSeconds,
    ) {}

    /**
     * The checked configuration. Throws one error that lists all that is wrong.
     *
     * @param array<string, string> $variables
     */
    public static function fromEnvironment(array $variables): self
    {
        $faults = [];

        $databaseUrl = $variables['DATABASE_URL'] ?? '';
        if (!in_array(parse_url($databaseUrl, PHP_URL_SCHEME), ['postgres', 'postgresql'], true)) {
            $faults[] = 'DATABASE_URL is the address of a PostgreSQL database';
        }

        $logLevel = $variables['LOG_LEVEL'] ?? 'info';
        if (!in_array($logLevel, ['debug', 'info', 'warning', 'error'], true)) {
            $faults[] = 'LOG_LEVEL is debug, info, warning or error';
        }

        $range = ['options' => ['min_range' => 1, 'max_range' => 30]];
        $timeout = filter_var($variables['RATES_TIMEOUT_SECONDS'] ?? '2', FILTER_VALIDATE_INT, $range);
        if ($timeout === false) {
            $faults[] = 'RATES_TIMEOUT_SECONDS is a number from 1 to 30';
        }

        if ($faults !== []) {
            throw new InvalidArgumentException('The environment cannot be used: ' . implode('; ', $faults));
        }

        return new self($databaseUrl, $logLevel, $timeout);
    }
}
