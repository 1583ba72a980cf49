// ---
// title: Transaction that is repeated after a serialization failure
// prefix: pc-transaction
// topic: transactions
// checks: [data/transactions, reliability/retries]
// contract: Serializable isolation; all writes of the work are committed together, and a transaction that lost against another is run again, three times at most.
// leaves out: Effects outside the database; the work may run more than once. In a bean of Spring, @Transactional does the first half.
// fields: []
// ---
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

// Wire it: long id = new Transactions(dataSource).run(connection -> insertOrder(connection, order));

final class Transactions {
    /** What is done in one transaction; all its writes go through the connection that it is given. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private static final int ATTEMPTS = 3;

    /** Serialization failure and deadlock: the same work succeeds once the other transaction has ended. */
    private static final Set<String> LOST_AGAINST_ANOTHER = Set.of("40001", "40P01");

    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** Commits when the work returns, and rolls back when it throws. */
    <T> T run(Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return runOnce(work);
            } catch (SQLException error) {
                if (attempt >= ATTEMPTS || !LOST_AGAINST_ANOTHER.contains(String.valueOf(error.getSQLState()))) {
                    throw error;
                }
            }
        }
    }

    private <T> T runOnce(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            try {
                T value = work.run(connection);
                connection.commit();
                return value;
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
}
