// ---
// title: Job handler that acts once per message
// prefix: pc-idempotent-job-spring
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// needs: [spring-boot-starter-jdbc@4]
// with: [sql/idempotent-job]
// contract: At-least-once delivery becomes one effect; the mark and the effect are committed together or not at all.
// leaves out: Effects outside this database, such as mails or calls to other services; send those through an outbox.
// fields: [invoices]
// ---
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

// Wire it: @RabbitListener(queues = "invoices")
//          void receive(OrderPaid paid, @Header(AmqpHeaders.MESSAGE_ID) String id) {
//              once.handle("invoices", id, () -> invoices.write(paid));
//          }
// The message is acknowledged when the listener returns. When it throws, the queue delivers it again.

@Component
class OncePerMessage {
    private final JdbcClient jdbc;

    OncePerMessage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs the effect of a message in one transaction with the mark that it was processed. A second delivery at the
     * same time waits at the primary key until the first has ended, and then does nothing.
     *
     * @return whether the effect ran
     */
    @Transactional
    public boolean handle(String consumer, String messageId, Runnable effect) {
        int marked = jdbc.sql(
                        """
                        INSERT INTO processed_messages (consumer, message_id) VALUES (:consumer, :message)
                        ON CONFLICT (consumer, message_id) DO NOTHING
                        """)
                .param("consumer", consumer)
                .param("message", messageId)
                .update();
        if (marked == 1) {
            effect.run();
        }
        return marked == 1;
    }
}
