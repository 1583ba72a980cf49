// ---
// title: Job handler that acts once per message, with plain JDBC
// prefix: pc-idempotent-job
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// with: [sql/idempotent-job]
// contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
// leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
// fields: []
// ---
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

// Wire it to the queue's consumer:
//   once.handle("invoices", message.id(), connection -> writeInvoice(connection, message));
// and acknowledge the message afterwards, whatever the answer. When it throws, leave the message
// unacknowledged, so that the queue delivers it again.

final class OncePerMessage {
    /** What a message does; all its writes go through the connection that it is given. */
    interface Effect {
        void run(Connection connection) throws SQLException;
    }

    private static final String MARK =
            """
            INSERT INTO processed_messages (consumer, message_id) VALUES (?, ?)
            ON CONFLICT (consumer, message_id) DO NOTHING
            """;

    private final DataSource database;

    OncePerMessage(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the effect of a message in one transaction with the mark that it was processed. A second delivery at the
     * same time waits at the primary key until the first has ended, and then does nothing.
     *
     * @return whether the effect ran
     */
    boolean handle(String consumer, String messageId, Effect effect) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean first = mark(connection, consumer, messageId);
                if (first) {
                    effect.run(connection);
                }
                connection.commit();
                return first;
            } catch (SQLException | RuntimeException error) {
                try {
                    connection.rollback();
                } catch (SQLException rollbackError) {
                    error.addSuppressed(rollbackError);
                }
                throw error;
            }
        }
    }

    private static boolean mark(Connection connection, String consumer, String messageId) throws SQLException {
        try (var statement = connection.prepareStatement(MARK)) {
            statement.setString(1, consumer);
            statement.setString(2, messageId);
            return statement.executeUpdate() == 1;
        }
    }
}
