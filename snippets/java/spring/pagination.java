// ---
// title: Pages behind an opaque cursor
// prefix: pc-pagination-spring
// topic: pagination
// checks: [api/pagination, validation/input]
// needs: [spring-boot-starter-webmvc@4, spring-boot-starter-jdbc@4, spring-boot-starter-validation@4]
// with: [sql/pagination]
// contract: Keyset pagination; no page is slower than the first, and rows added meanwhile shift nothing.
// leaves out: Jumping to a page by number, and the total count.
// fields: [Order, createdAt, orders, created_at]
// ---
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

// Wire it: nothing to call, Spring finds the controller in the application's packages.

@RestController
class OrderListController {
    record Order(long id, OffsetDateTime createdAt) {}

    /** @param nextCursor asks for the next page; null on the last one */
    record Page(List<Order> items, String nextCursor) {}

    private final JdbcClient jdbc;

    OrderListController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, newest first. Reads one row more than asked for to know whether there is another. */
    @GetMapping("/orders")
    Page list(
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        Order after = cursor == null ? null : read(cursor);
        List<Order> rows = jdbc.sql(
                        """
                        SELECT id, created_at FROM orders
                        WHERE :at::timestamptz IS NULL OR (created_at, id) < (:at::timestamptz, :id::bigint)
                        ORDER BY created_at DESC, id DESC LIMIT :limit
                        """)
                .param("at", after == null ? null : after.createdAt().toString())
                .param("id", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query(Order.class)
                .list();
        if (rows.size() <= limit) {
            return new Page(rows, null);
        }
        List<Order> items = rows.subList(0, limit);
        return new Page(items, cursorAfter(items.get(limit - 1)));
    }

    private static String cursorAfter(Order order) {
        String position = order.createdAt() + "|" + order.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static Order read(String cursor) {
        try {
            String[] position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            return new Order(Long.parseLong(position[1]), OffsetDateTime.parse(position[0]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException error) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "This is no cursor of this list", error);
        }
    }
}
