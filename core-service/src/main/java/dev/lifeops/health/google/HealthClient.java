package dev.lifeops.health.google;

import dev.lifeops.health.source.Access;
import dev.lifeops.health.source.SourceTrouble;
import dev.lifeops.health.source.SourceTrouble.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call to the Health API, its failures told apart. */
@Component
class HealthClient {

    private static final String DATA = "v4/users/me/dataTypes/";

    private final RestClient client;
    private final URI base;
    private final JsonMapper json;
    private final Clock clock;

    HealthClient(RestClient.Builder client, GoogleProperties google, JsonMapper json, Clock clock) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(google.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(google.readTimeout());
        requests.enableCompression(true);
        this.client = client.requestFactory(requests).build();
        this.base = google.healthUrl();
        this.json = json;
        this.clock = clock;
    }

    JsonNode rollUp(Access access, String type, Object body) {
        return answered(
                access,
                client.post()
                        .uri(base.resolve(DATA + type + "/dataPoints:dailyRollUp"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json.writeValueAsBytes(body)));
    }

    JsonNode list(Access access, String type, Map<String, String> query) {
        var address = UriComponentsBuilder.fromUri(base.resolve(DATA + type + "/dataPoints"));
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return answered(
                access, client.get().uri(address.encode().buildAndExpand(query).toUri()));
    }

    private JsonNode answered(Access access, RestClient.RequestHeadersSpec<?> request) {
        access.awaitTurn();
        try {
            return request.headers(it -> it.setBearerAuth(access.token()))
                    .exchangeForRequiredValue((_, response) -> read(response));
        } catch (RestClientException | JacksonException e) {
            throw new Unavailable("Google Health did not answer to the end.", e);
        }
    }

    private JsonNode read(ClientHttpResponse response) throws IOException {
        var bytes = response.getBody().readAllBytes();
        if (response.getStatusCode().is2xxSuccessful()) {
            return json.readTree(bytes);
        }
        throw trouble(response, new String(bytes, StandardCharsets.UTF_8));
    }

    private SourceTrouble trouble(ClientHttpResponse response, String body) throws IOException {
        return GoogleAnswers.trouble(
                response.getStatusCode().value(),
                body,
                response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER),
                clock.instant());
    }
}
