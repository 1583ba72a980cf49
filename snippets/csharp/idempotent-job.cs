// ---
// title: Job handler that acts once per message
// prefix: pc-idempotent-job
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// needs: [Npgsql@10]
// with: [sql/idempotent-job]
// contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
// leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
// fields: []
// ---
using Npgsql;

// Wire it to the queue's consumer:
//   await once.HandleAsync("invoices", message.Id, (tx, ct) => WriteInvoiceAsync(tx, message, ct), ct);
// and acknowledge the message afterwards, whatever the answer. When it throws, leave the message
// unacknowledged, so that the queue delivers it again.

public sealed class OncePerMessage(NpgsqlDataSource database)
{
    private const string Mark = """
        INSERT INTO processed_messages (consumer, message_id) VALUES ($1, $2)
        ON CONFLICT (consumer, message_id) DO NOTHING
        """;

    /// <summary>
    /// Runs the effect of a message in one transaction with the mark that it was processed. A second delivery
    /// at the same time waits at the primary key until the first has ended, and then does nothing.
    /// </summary>
    /// <returns>Whether the effect ran.</returns>
    public async Task<bool> HandleAsync(
        string consumer,
        string messageId,
        Func<NpgsqlTransaction, CancellationToken, Task> effect,
        CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        // Rolled back when it is disposed of without a commit.
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

        await using var mark = new NpgsqlCommand(Mark, connection, transaction)
        {
            Parameters = { new() { Value = consumer }, new() { Value = messageId } },
        };
        var first = await mark.ExecuteNonQueryAsync(cancellationToken) == 1;
        if (first)
        {
            await effect(transaction, cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return first;
    }
}
