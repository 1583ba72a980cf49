import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.ds.PGSimpleDataSource;

/** Proofs by running: each prints one line that the run reads. */
final class Proofs {
    interface Run {
        void run() throws Exception;
    }

    private static int proofs;
    private static final PGSimpleDataSource database = new PGSimpleDataSource();

    public static void main(String[] arguments) throws Exception {
        database.setUrl("jdbc:" + System.getenv("DATABASE_URL").replace("postgres://postgres@", "postgresql://"));
        database.setUser("postgres");
        var once = new OncePerMessage(database);
        if (arguments.length > 0) {
            once.handle("invoices", "m3", connection -> {
                invoice(connection, "order-3");
                Runtime.getRuntime().halt(137);
            });
        }
        execute(System.getenv("SNIPPET_TABLES"));
        execute("CREATE TABLE invoices (order_id text NOT NULL)");
        idempotentJob(once);
        transactions();
        retry();
        System.out.println("{\"proof\":" + proofs + "}");
    }

    static void idempotentJob(OncePerMessage once) {
        prove("idempotent-job", "acts once under 100 deliveries at the same time", () -> {
            var answers = atOnce(100, () -> once.handle("invoices", "m1", connection -> invoice(connection, "order-1")));
            equal(answers.stream().filter(done -> done).count(), 1L);
            equal(count("invoices"), 1L);
        });
        prove("idempotent-job", "leaves nothing behind when it fails, and acts when the message comes again", () -> {
            throwing(IllegalStateException.class, () -> once.handle("invoices", "m2", connection -> {
                invoice(connection, "order-2");
                throw new IllegalStateException("half way");
            }));
            equal(count("invoices WHERE order_id = 'order-2'"), 0L);
            equal(once.handle("invoices", "m2", connection -> invoice(connection, "order-2")), true);
            equal(count("invoices WHERE order_id = 'order-2'"), 1L);
        });
        prove("idempotent-job", "has its effect exactly once when the process ends between the steps", () -> {
            var java = ProcessHandle.current().info().command().orElseThrow();
            var child = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "Proofs", "halt").inheritIO();
            equal(child.start().waitFor(), 137);
            equal(count("invoices WHERE order_id = 'order-3'"), 0L);
            equal(once.handle("invoices", "m3", connection -> invoice(connection, "order-3")), true);
            equal(once.handle("invoices", "m3", connection -> invoice(connection, "order-3")), false);
            equal(count("invoices WHERE order_id = 'order-3'"), 1L);
        });
    }

    static void transactions() {
        var transactions = new Transactions(database);
        prove("transaction", "keeps all or nothing", () -> {
            execute("CREATE TABLE accounts (name text PRIMARY KEY, balance integer NOT NULL CHECK (balance >= 0))");
            execute("INSERT INTO accounts VALUES ('a', 100), ('b', 0)");
            Transactions.Work<Integer> move = connection -> {
                update(connection, "UPDATE accounts SET balance = balance + 60 WHERE name = 'b'");
                return update(connection, "UPDATE accounts SET balance = balance - 60 WHERE name = 'a'");
            };
            equal(transactions.run(move), 1);
            throwing(SQLException.class, () -> transactions.run(move));
            equal(count("accounts WHERE (name, balance) IN (('a', 40), ('b', 60))"), 2L);
        });
        prove("transaction", "runs again what lost against another, up to its limit", () -> {
            var runs = new ArrayList<Integer>();
            equal(transactions.run(connection -> {
                runs.add(1);
                if (runs.size() < 3) throw new SQLException("could not serialize", "40001");
                return "kept";
            }), "kept");
            runs.clear();
            throwing(SQLException.class, () -> transactions.run(connection -> {
                runs.add(1);
                throw new SQLException("could not serialize", "40001");
            }));
            equal(runs.size(), 3);
        });
        prove("transaction", "does not let two that read the same both write", () -> {
            execute("CREATE TABLE seats (taken boolean NOT NULL)");
            atOnce(2, () -> transactions.run(connection -> {
                try (var rows = connection.createStatement().executeQuery("SELECT count(*) FROM seats")) {
                    rows.next();
                    if (rows.getInt(1) > 0) return 0;
                }
                try {
                    Thread.sleep(50);
                } catch (InterruptedException error) {
                    throw new IllegalStateException(error);
                }
                return update(connection, "INSERT INTO seats VALUES (true)");
            }));
            equal(count("seats"), 1L);
        });
    }

    static void retry() {
        prove("retry", "stops at its limit and hands on the last error", () -> {
            var waits = new ArrayList<Duration>();
            var tries = new ArrayList<Integer>();
            var retry = new Retry(8, Duration.ofMillis(100), Duration.ofSeconds(1), waits::add);
            var error = throwing(IOException.class, () -> retry.call(() -> {
                tries.add(1);
                throw new IOException("try " + tries.size());
            }, any -> true));
            equal(error.getMessage(), "try 8");
            equal(waits.size(), 7);
            long[] most = {100, 200, 400, 800, 1000, 1000, 1000};
            for (int n = 0; n < most.length; n++) equal(waits.get(n).toMillis() <= most[n], true);
        });
        prove("retry", "returns what succeeds, and does not repeat what cannot pass", () -> {
            var tries = new ArrayList<Integer>();
            var retry = new Retry(5, Duration.ofMillis(1), Duration.ofMillis(1), time -> {});
            equal(retry.call(() -> {
                tries.add(1);
                if (tries.size() < 3) throw new IOException("busy");
                return "there";
            }, any -> true), "there");
            tries.clear();
            throwing(IllegalStateException.class, () -> retry.call(() -> {
                tries.add(1);
                throw new IllegalStateException("fatal");
            }, error -> error instanceof IOException));
            equal(tries.size(), 1);
            throwing(InterruptedException.class, () -> retry.call(() -> {
                throw new InterruptedException();
            }, any -> true));
        });
    }

    static void prove(String snippet, String what, Run run) {
        proofs++;
        String error = "";
        try {
            run.run();
        } catch (Throwable thrown) {
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            error = ",\"error\":" + quoted(trace.toString());
        }
        System.out.println("{\"proof\":{\"id\":\"java/" + snippet + "\",\"what\":" + quoted(what) + error + "}}");
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", " ") + '"';
    }

    static <T> List<T> atOnce(int times, Callable<T> run) throws Exception {
        var barrier = new CyclicBarrier(times);
        var threads = Executors.newFixedThreadPool(times);
        try {
            var running = new ArrayList<Future<T>>();
            for (int n = 0; n < times; n++) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return run.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var one : running) answers.add(one.get());
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    static <E extends Throwable> E throwing(Class<E> kind, Run run) throws Exception {
        try {
            run.run();
        } catch (Throwable error) {
            if (kind.isInstance(error)) return kind.cast(error);
            throw new AssertionError("another error", error);
        }
        throw new AssertionError(kind + " was not thrown");
    }

    static void equal(Object got, Object want) {
        if (!got.equals(want)) throw new AssertionError(got + " instead of " + want);
    }

    static void invoice(Connection connection, String order) throws SQLException {
        update(connection, "INSERT INTO invoices VALUES ('" + order + "')");
    }

    static int update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    static void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long count(String rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT count(*) FROM " + rows)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
