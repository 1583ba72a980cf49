// ---
// title: Job handler that acts once per message
// prefix: pc-idempotent-job
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// needs: [sqlx@0.8]
// with: [sql/idempotent-job]
// contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
// leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
// fields: []
// ---
use sqlx::{PgConnection, PgPool};

// Wire it to the queue's consumer:
//   handle_once(&pool, "invoices", &message.id, async |tx| write_invoice(tx, &message).await).await?;
// and acknowledge the message afterwards, whatever the answer. With an error leave it unacknowledged,
// so that the queue delivers it again.

/// Runs the effect of a message in one transaction with the mark that it was processed. A second
/// delivery at the same time waits at the primary key until the first has ended, and then does nothing.
/// Tells whether the effect ran.
pub async fn handle_once<E>(
    pool: &PgPool,
    consumer: &str,
    message_id: &str,
    effect: impl AsyncFnOnce(&mut PgConnection) -> Result<(), E>,
) -> Result<bool, E>
where
    E: From<sqlx::Error>,
{
    // Rolled back when it is dropped without a commit.
    let mut transaction = pool.begin().await?;
    let marked = sqlx::query(
        "INSERT INTO processed_messages (consumer, message_id) VALUES ($1, $2)
         ON CONFLICT (consumer, message_id) DO NOTHING",
    )
    .bind(consumer)
    .bind(message_id)
    .execute(&mut *transaction)
    .await?;
    let first = marked.rows_affected() == 1;
    if first {
        effect(&mut transaction).await?;
    }
    transaction.commit().await?;
    Ok(first)
}
