// ---
// title: Job handler that acts once per message
// prefix: pc-idempotent-job
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// with: [sql/idempotent-job]
// contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
// leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
// fields: []
// ---
import java.sql.Connection
import javax.sql.DataSource

// Wire it to the queue's consumer:
//   database.handleOnce("invoices", message.id) { connection -> writeInvoice(connection, message) }
// and acknowledge the message afterwards, whatever the answer. When it throws, leave the message
// unacknowledged, so that the queue delivers it again. In a coroutine call it on Dispatchers.IO.

/**
 * Runs the effect of a message in one transaction with the mark that it was processed. A second delivery
 * at the same time waits at the primary key until the first has ended, and then does nothing.
 *
 * @return whether the effect ran
 */
fun DataSource.handleOnce(consumer: String, messageId: String, effect: (Connection) -> Unit): Boolean =
    connection.use { connection ->
        connection.autoCommit = false
        try {
            val first = connection.mark(consumer, messageId)
            if (first) effect(connection)
            connection.commit()
            first
        } catch (error: Throwable) {
            runCatching { connection.rollback() }.onFailure(error::addSuppressed)
            throw error
        }
    }

private fun Connection.mark(consumer: String, messageId: String): Boolean {
    val sql =
        """
        INSERT INTO processed_messages (consumer, message_id) VALUES (?, ?)
        ON CONFLICT (consumer, message_id) DO NOTHING
        """
    return prepareStatement(sql).use { statement ->
        statement.setString(1, consumer)
        statement.setString(2, messageId)
        statement.executeUpdate() == 1
    }
}
