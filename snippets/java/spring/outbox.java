// ---
// title: Outbox with its relay
// prefix: pc-outbox-spring
// topic: idempotent-jobs
// checks: [reliability/idempotency, reliability/background-jobs, data/transactions]
// needs: [spring-boot-starter-jdbc@4]
// with: [sql/outbox]
// contract: An event leaves if and only if the change that it tells of was committed; it may leave twice, so consumers deduplicate by its id.
// leaves out: Order among several relays, and clearing events that were sent.
// fields: []
// ---
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

// Wire it: @EnableScheduling on the application, a bean that implements Outbox.Publisher, and in the
// transaction of the change: outbox.add("order.paid", json);

@Component
class Outbox {
    record Event(long id, String topic, String payload) {}

    /** Hands an event to the broker and returns when the broker has it. */
    interface Publisher {
        void publish(Event event);
    }

    private final JdbcClient jdbc;
    private final Publisher publisher;

    Outbox(JdbcClient jdbc, Publisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /** Notes an event, to be sent once the caller's transaction is committed; without one it refuses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String topic, String json) {
        jdbc.sql("INSERT INTO outbox (topic, payload) VALUES (?, ?::jsonb)")
                .params(topic, json)
                .update();
    }

    /** Sends one batch; several relays may run, as each skips the rows that another has locked. */
    @Scheduled(fixedDelayString = "${outbox.delay:1s}")
    @Transactional
    public void sendBatch() {
        List<Event> events = jdbc.sql(
                        """
                        SELECT id, topic, payload FROM outbox WHERE sent_at IS NULL
                        ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED
                        """)
                .query(Event.class)
                .list();
        for (Event event : events) {
            publisher.publish(event);
            jdbc.sql("UPDATE outbox SET sent_at = now() WHERE id = ?")
                    .param(event.id())
                    .update();
        }
    }
}
