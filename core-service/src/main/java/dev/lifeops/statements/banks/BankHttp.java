package dev.lifeops.statements.banks;

import dev.lifeops.statements.banks.BankTrouble.Throttled;
import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** HTTP as banks are asked: with little patience, bounded answers, and no redirects to where nobody was sent. */
@Component
public class BankHttp {

    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;

    private final RestClient client;
    private final Clock clock;

    BankHttp(RestClient.Builder client, BankHttpProperties properties, Clock clock) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(properties.readTimeout());
        requests.enableCompression(true);
        this.client = client.requestFactory(requests).build();
        this.clock = clock;
    }

    /** What came back, whatever it says. */
    public record Answer(int status, String body) {}

    /** Sends what is made of the client; too many requests and servers in trouble are told here. */
    public Answer send(Request request) {
        try {
            return request.with(client).exchangeForRequiredValue((_, response) -> read(response));
        } catch (RestClientException _) {
            throw new Unavailable("The service did not answer to the end.");
        }
    }

    /** Makes a request. */
    @FunctionalInterface
    public interface Request {
        RestClient.RequestHeadersSpec<?> with(RestClient client);
    }

    private Answer read(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        var bytes = response.getBody().readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length > LARGEST_ANSWER) {
            throw new Unavailable("The service answered more than anybody can read.");
        }
        var patience = patience(response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER), clock.instant());
        if (status == 429 || (status == 503 && patience.isPresent())) {
            throw new Throttled(patience.orElse(null), "The service asks for fewer requests.");
        }
        if (status >= 500 || status == 408 || (status >= 300 && status < 400)) {
            throw new Unavailable("The service answered with status " + status + ".");
        }
        return new Answer(status, new String(bytes, StandardCharsets.UTF_8));
    }

    /** Seconds or a date, as HTTP has it; anything else is no wish. */
    static Optional<Duration> patience(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null || retryAfter.isBlank()) {
            return Optional.empty();
        }
        if (retryAfter.strip().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())));
        }
        try {
            var date = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, date.toInstant())).filter(Duration::isPositive);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
