<?php
// ---
// title: Job handler that acts once per message
// prefix: pc-idempotent-job-laravel
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// needs: [laravel/framework@12]
// with: [sql/idempotent-job]
// contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
// leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
// fields: [WriteInvoice, invoices, orderId]
// ---
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Queue\Queueable;
use Illuminate\Support\Facades\DB;

// Wire it: WriteInvoice::dispatch($messageId, $orderId), with the id that the sender gave the message.
// When the job throws, the queue delivers it again, and after the last try it is among the failed jobs.

final class WriteInvoice implements ShouldQueue
{
    use Queueable;

    public int $tries = 5;

    public function __construct(private readonly string $messageId, private readonly string $orderId) {}

    /** @return list<int> seconds before each further try */
    public function backoff(): array
    {
        return [2, 10, 60, 600];
    }

    public function handle(): void
    {
        handleOnce('invoices', $this->messageId, function (): void {
            DB::table('invoices')->insert(['order_id' => $this->orderId]);
        });
    }
}

/**
 * Runs the effect of a message in one transaction with the mark that it was processed. A second delivery at
 * the same time waits at the primary key until the first has ended, and then does nothing. Returns whether
 * the effect ran.
 *
 * @param callable(): void $effect
 */
function handleOnce(string $consumer, string $messageId, callable $effect): bool
{
    return DB::transaction(function () use ($consumer, $messageId, $effect): bool {
        $marked = DB::affectingStatement(
            'INSERT INTO processed_messages (consumer, message_id) VALUES (?, ?)
             ON CONFLICT (consumer, message_id) DO NOTHING',
            [$consumer, $messageId],
        );
        if ($marked === 1) {
            $effect();
        }

        return $marked === 1;
    });
}
