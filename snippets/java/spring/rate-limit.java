// ---
// title: Rate limit with Retry-After
// prefix: pc-rate-limit-spring
// topic: rate-limiting
// checks: [security/rate-limiting]
// needs: [spring-boot-starter-webmvc@4]
// contract: A token bucket for each client; 429 with Retry-After (RFC 6585), as a problem document.
// leaves out: Several processes, which need a shared store (Redis with Bucket4j). Behind a proxy set server.forward-headers-strategy.
// fields: [100]
// ---
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

// Wire it: nothing to call, Spring puts every filter that is a bean before the controllers.

/** Lets each client make so many requests a minute, and as many at once. */
@Component
class RateLimitFilter extends OncePerRequestFilter {
    private static final double PER_MINUTE = 100;
    private static final int MAX_CLIENTS = 10_000;

    private record Bucket(double left, long counted) {}

    /** By client, the longest unused first, which makes room for others. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        double wait = take(request.getRemoteAddr(), System.nanoTime());
        if (wait <= 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(429);
        response.setHeader("Retry-After", String.valueOf((long) Math.ceil(wait)));
        response.setContentType("application/problem+json");
        response.getWriter().write("{\"title\": \"Too many requests\", \"status\": 429}");
    }

    /** Takes a token of a client. Returns how many seconds to wait when there is none. */
    private synchronized double take(String client, long now) {
        Bucket known = buckets.getOrDefault(client, new Bucket(PER_MINUTE, now));
        double minutes = (now - known.counted()) / 60e9;
        double left = Math.min(PER_MINUTE, known.left() + minutes * PER_MINUTE);
        boolean granted = left >= 1;
        buckets.put(client, new Bucket(granted ? left - 1 : left, now));
        return granted ? 0 : (1 - left) * 60 / PER_MINUTE;
    }
}
