// ---
// title: Job worker with retries and a dead letter table
// prefix: pc-dead-letter-spring
// topic: idempotent-jobs
// checks: [reliability/retries, reliability/background-jobs, data/transactions]
// needs: [spring-boot-starter-jdbc@4]
// with: [sql/dead-letter]
// contract: A job's effect and its end are committed together; a job that fails is tried again later, and after the last attempt it is kept with its error.
// leaves out: Bringing dead letters back; that is a decision of a person. Effects outside this database may happen more than once.
// fields: []
// ---
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

// Wire it: @EnableScheduling on the application, and a bean that implements JobWorker.Handler, which
// does its writes in the transaction that is open.

@Component
class JobWorker {
    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);
    private static final int MAX_ATTEMPTS = 5;

    /** @param attempts how often it was tried before */
    record Job(long id, String kind, String payload, int attempts) {}

    interface Handler {
        void handle(Job job) throws Exception;
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Handler handler;

    JobWorker(JdbcClient jdbc, TransactionTemplate transaction, Handler handler) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.handler = handler;
    }

    /** Works until nothing is due. Several workers may run at once. */
    @Scheduled(fixedDelayString = "${jobs.delay:1s}")
    void workAll() {
        while (Boolean.TRUE.equals(transaction.execute(this::workOne))) {
            // The next one.
        }
    }

    private boolean workOne(TransactionStatus status) {
        Optional<Job> due = jdbc.sql(
                        """
                        SELECT id, kind, payload, attempts FROM jobs WHERE run_at <= now()
                        ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .query(Job.class)
                .optional();
        due.ifPresent(job -> work(job, status));
        return due.isPresent();
    }

    private void work(Job job, TransactionStatus status) {
        Object beforeWork = status.createSavepoint();
        try {
            handler.handle(job);
            jdbc.sql("DELETE FROM jobs WHERE id = ?").param(job.id()).update();
        } catch (Exception error) {
            // What the handler wrote is undone; that it was tried is kept.
            status.rollbackToSavepoint(beforeWork);
            if (job.attempts() + 1 < MAX_ATTEMPTS) {
                tryLater(job);
            } else {
                bury(job, error);
            }
        }
    }

    /** After 2, 4, 8 … seconds, up to an hour, spread by up to half of that. */
    private void tryLater(Job job) {
        double seconds = Math.min(3600, Math.scalb(1.0, job.attempts() + 1));
        jdbc.sql("UPDATE jobs SET attempts = attempts + 1, run_at = now() + make_interval(secs => ?) WHERE id = ?")
                .params(seconds * ThreadLocalRandom.current().nextDouble(0.5, 1), job.id())
                .update();
    }

    private void bury(Job job, Exception error) {
        log.error("Job {} failed for the last time", job.id(), error);
        jdbc.sql(
                        """
                        WITH dead AS (DELETE FROM jobs WHERE id = ? RETURNING id, kind, payload, attempts)
                        INSERT INTO dead_letters (id, kind, payload, attempts, error)
                        SELECT id, kind, payload, attempts + 1, ? FROM dead
                        """)
                .params(job.id(), error.toString())
                .update();
    }
}
