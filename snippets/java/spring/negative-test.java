// ---
// title: Integration test of what must be refused
// prefix: pc-negative-test-spring
// topic: negative-tests
// checks: [tests/negative-paths, tests/integration]
// needs: [spring-boot-starter-webmvc-test@4]
// contract: The whole application behind MockMvc; asserts status, media type and that nothing was written.
// leaves out: The database; give the test one of its own, for example through Testcontainers.
// fields: [OrdersApiTest, orders, sku, quantity]
// ---
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

// Wire it under src/test/java, in the package of the application.

@SpringBootTest
@AutoConfigureMockMvc
class OrdersApiTest {
    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sku\": \"tea\"",
                "{\"sku\": \"tea\"}",
                "{\"sku\": \"tea\", \"quantity\": 0}",
                "{\"sku\": \"tea\", \"quantity\": 1, \"price\": 0}"
            })
    void refusesBadOrders(String body) throws Exception {
        long before = countOrders();
        http.perform(post("/orders").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(countOrders()).isEqualTo(before);
    }

    @Test
    void doesNotKnowOtherRoutes() throws Exception {
        http.perform(get("/no-such-route")).andExpect(status().isNotFound());
    }

    private long countOrders() {
        return jdbc.sql("SELECT count(*) FROM orders").query(Long.class).single();
    }
}
