// ---
// title: Correlation id in every log line and response
// prefix: pc-correlation-id-spring
// topic: correlation-id
// checks: [observability/correlation-id, observability/logging]
// needs: [spring-boot-starter-webmvc@4]
// contract: An X-Request-ID of the caller is taken over when it looks like one, else a UUID is made; it is in each log line of the request and in the response.
// leaves out: Threads that a handler starts by itself, and trace context across services; use Micrometer Tracing for those.
// fields: []
// ---
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

// Wire it in application.properties: logging.structured.format.console=ecs
// which writes JSON lines with everything that stands in the MDC.

/** Gives each request its id, and logs how it ended. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(CorrelationFilter.class);

    /** What comes from outside goes into the log only when it cannot forge a line of it. */
    private static final Pattern ACCEPTABLE = Pattern.compile("[\\w.-]{8,128}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader("X-Request-ID");
        String id = given != null && ACCEPTABLE.matcher(given).matches() ? given : UUID.randomUUID().toString();
        long start = System.nanoTime();
        response.setHeader("X-Request-ID", id);
        try (var ignored = MDC.putCloseable("requestId", id)) {
            chain.doFilter(request, response);
            long millis = (System.nanoTime() - start) / 1_000_000;
            log.info(
                    "{} {} answered {} in {} ms",
                    request.getMethod(), request.getRequestURI(), response.getStatus(), millis);
        }
    }
}
