// ---
// title: Readiness of a dependency
// prefix: pc-health-spring
// topic: health
// checks: [observability/health]
// needs: [spring-boot-starter-actuator@4, spring-boot-starter-webmvc@4]
// contract: Alive as long as the process answers; ready while the dependency answers within two seconds. Never says more than names to whoever asks.
// leaves out: Start-up probes; and what to do when a dependency is away, which is the platform's part.
// fields: [RatesHealth, rates, ratesUrl]
// ---
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

// Wire it in application.properties:
//   management.endpoint.health.probes.enabled=true
//   management.endpoint.health.group.readiness.include=readinessState,db,rates
//   management.endpoint.health.show-details=never
// and probe /actuator/health/liveness and /actuator/health/readiness.

/** Whether the rates service answers. The bean's name makes it the indicator "rates". */
@Component("rates")
class RatesHealth implements HealthIndicator {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI ratesUrl;

    RatesHealth(@Value("${shop.rates-url}") URI ratesUrl) {
        this.ratesUrl = ratesUrl;
    }

    @Override
    public Health health() {
        var request = HttpRequest.newBuilder(ratesUrl.resolve("/livez")).timeout(LIMIT).build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? Health.up().build() : Health.down().withDetail("status", status).build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        } catch (IOException error) {
            return Health.down(error).build();
        }
    }
}
