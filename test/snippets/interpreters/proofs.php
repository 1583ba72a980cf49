<?php
// Proofs by running: each prints one line that the run reads.
require __DIR__ . '/retry.php';
require __DIR__ . '/validate_env.php';

$proofs = 0;

function prove(string $snippet, string $what, callable $run): void
{
    global $proofs;
    $proofs++;
    $proof = ['id' => "php/{$snippet}", 'what' => $what];
    try {
        $run();
    } catch (Throwable $error) {
        $proof['error'] = (string) $error;
    }
    echo json_encode(['proof' => $proof], JSON_UNESCAPED_SLASHES), "\n";
}

function equal(mixed $got, mixed $want): void
{
    if ($got !== $want) {
        throw new LogicException(json_encode($got) . ' instead of ' . json_encode($want));
    }
}

function thrownBy(callable $run): Throwable
{
    try {
        $run();
    } catch (Throwable $error) {
        return $error;
    }
    throw new LogicException('nothing was thrown');
}

prove('retry', 'stops at its limit, waits no longer than its cap, and hands on the last error', function (): void {
    $tries = 0;
    $waits = [];
    $fail = function () use (&$tries): never {
        throw new RuntimeException('try ' . ++$tries);
    };
    $wait = function (int $time) use (&$waits): void {
        $waits[] = $time;
    };
    $error = thrownBy(fn () => retryWithBackoff($fail, fn () => true, attempts: 8, cap: 1.0, wait: $wait));
    equal($error->getMessage(), 'try 8');
    equal(count($waits), 7);
    foreach ([0.1, 0.2, 0.4, 0.8, 1, 1, 1] as $n => $most) {
        equal($waits[$n] <= $most * 1_000_000, true);
    }
});

prove('retry', 'returns what succeeds, and does not repeat what cannot pass', function (): void {
    $tries = 0;
    $there = function () use (&$tries): string {
        return ++$tries < 3 ? throw new RuntimeException('busy') : 'there';
    };
    equal(retryWithBackoff($there, fn () => true, wait: fn () => null), 'there');
    $tries = 0;
    thrownBy(fn () => retryWithBackoff($there, fn () => false, wait: fn () => null));
    equal($tries, 1);
});

prove('validate-env', 'fills in defaults, and refuses what is wrong, all at once and without values', function (): void {
    equal(Config::fromEnvironment(['DATABASE_URL' => 'postgres://app@localhost/app'])->ratesTimeoutSeconds, 2);
    $wrong = ['DATABASE_URL' => 'mysql://root:hunter2@db', 'LOG_LEVEL' => 'loud', 'RATES_TIMEOUT_SECONDS' => '99'];
    $message = thrownBy(fn () => Config::fromEnvironment($wrong))->getMessage();
    foreach (array_keys($wrong) as $name) {
        equal(str_contains($message, $name), true);
    }
    equal(str_contains($message, 'hunter2'), false);
});

echo json_encode(['proof' => $proofs]), "\n";
