// ---
// title: Idempotency-Key on a write, with the stored response
// prefix: pc-idempotency-key-spring
// topic: idempotent-jobs
// checks: [reliability/idempotency, data/transactions]
// needs: [spring-boot-starter-webmvc@4, spring-boot-starter-jdbc@4]
// with: [sql/idempotency-key]
// contract: The Idempotency-Key header as the IETF draft describes it; a repetition gets the first response again, the same key with another request is refused with 422.
// leaves out: Effects outside this database, and clearing keys by a schedule.
// fields: []
// ---
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

// Wire it: @PostMapping("/payments")
//          ResponseEntity<String> pay(@RequestHeader("Idempotency-Key") String key,
//                                     @RequestBody String body, Principal caller) {
//              return once.perKey(caller.getName(), key, "POST /payments\n" + body, () -> pay(body));
//          }
// where the last argument does its writes and returns status and JSON. Without the header Spring
// answers 400 by itself.

@Component
class OncePerKey {
    /** What a write answers; it is stored, and sent again to a repetition. */
    record Answer(int status, String json) {}

    private record Stored(String fingerprint, int status, String body) {}

    private final JdbcClient jdbc;

    OncePerKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs a write once per key of a caller. Key, effect and answer are committed together: a repetition that arrives
     * meanwhile waits for the first to end, and after a crash the key is free again.
     */
    @Transactional
    public ResponseEntity<String> perKey(String caller, String key, String request, Supplier<Answer> write) {
        if (key.isEmpty() || key.length() > 255) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "An Idempotency-Key has 1 to 255 characters");
        }
        String fingerprint = fingerprintOf(request);
        int claimed = jdbc.sql(
                        """
                        INSERT INTO idempotency_keys (caller, key, fingerprint) VALUES (?, ?, ?)
                        ON CONFLICT (caller, key) DO NOTHING
                        """)
                .params(caller, key, fingerprint)
                .update();
        Answer answer = claimed == 1 ? first(caller, key, write) : stored(caller, key, fingerprint);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.json());
    }

    private Answer first(String caller, String key, Supplier<Answer> write) {
        Answer answer = write.get();
        jdbc.sql("UPDATE idempotency_keys SET status = ?, body = ?::jsonb WHERE caller = ? AND key = ?")
                .params(answer.status(), answer.json(), caller, key)
                .update();
        return answer;
    }

    private Answer stored(String caller, String key, String fingerprint) {
        Stored stored = jdbc.sql("SELECT fingerprint, status, body FROM idempotency_keys WHERE caller = ? AND key = ?")
                .params(caller, key)
                .query(Stored.class)
                .single();
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "This Idempotency-Key was used for another request");
        }
        return new Answer(stored.status(), stored.body());
    }

    private static String fingerprintOf(String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException error) {
            throw new IllegalStateException("Every Java platform has SHA-256", error);
        }
    }
}
