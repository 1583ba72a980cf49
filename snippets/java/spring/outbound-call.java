// ---
// title: Outbound call with a timeout
// prefix: pc-outbound-call-spring
// topic: outbound-calls
// checks: [reliability/timeouts, validation/input]
// needs: [spring-boot-starter-restclient@4]
// contract: One second to connect and two to answer; what comes back is checked like any other input, and each way to fail has a name.
// leaves out: Retries; wrap it in a retry where the call is safe to repeat.
// fields: [RatesClient, ExchangeRate, currency, rate, ratesUrl]
// ---
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

// Wire it: take RatesClient as a constructor parameter, and set shop.rates-url.

@Component
class RatesClient {
    record ExchangeRate(String currency, double rate) {}

    /** The neighbour did not answer as agreed. */
    static class UpstreamException extends RuntimeException {
        /** Whether another try can help. */
        final boolean mayPass;

        UpstreamException(String message, boolean mayPass, Throwable cause) {
            super(message, cause);
            this.mayPass = mayPass;
        }
    }

    private final RestClient client;

    RatesClient(RestClient.Builder builder, @Value("${shop.rates-url}") String ratesUrl) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build());
        requests.setReadTimeout(Duration.ofSeconds(2));
        client = builder.baseUrl(ratesUrl).requestFactory(requests).build();
    }

    ExchangeRate fetch(String currency) {
        ExchangeRate answer;
        try {
            answer = client.get().uri("/v1/rates/{currency}", currency).retrieve().body(ExchangeRate.class);
        } catch (RestClientResponseException error) {
            int status = error.getStatusCode().value();
            throw new UpstreamException("The rates service answered " + status, status == 429 || status >= 500, error);
        } catch (ResourceAccessException error) {
            throw new UpstreamException("The rates service did not answer", true, error);
        } catch (RestClientException error) {
            throw new UpstreamException("The rates service answered no rate", false, error);
        }
        if (answer == null || !currency.equals(answer.currency()) || !(answer.rate() > 0)) {
            throw new UpstreamException("The rates service answered another rate", false, null);
        }
        return answer;
    }
}
