package dev.lifeops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a client would: nobody at first, somebody after {@link #signedIn()}. */
public final class TestClient {

    public static final String PASSWORD = "seven quiet herons";

    private final URI service;
    private final RestClient http;
    private final JsonMapper json;
    private final @Nullable JsonNode tokens;
    private final String email;

    private TestClient(URI service, RestClient http, JsonMapper json, @Nullable JsonNode tokens, String email) {
        this.service = service;
        this.http = http;
        this.json = json;
        this.tokens = tokens;
        this.email = email;
    }

    public static TestClient at(int port, JsonMapper json) {
        var http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
        return new TestClient(URI.create("http://127.0.0.1:" + port), http, json, null, "");
    }

    /** A client of a new person who has registered and logged in. */
    public TestClient signedIn() {
        var address = newEmail();
        assertThat(register(address, PASSWORD).status()).isEqualTo(201);
        return signedIn(address);
    }

    /** One more session of a person who has registered. */
    public TestClient signedIn(String address) {
        var login = logIn(address, PASSWORD);
        assertThat(login.status()).isEqualTo(200);
        return new TestClient(service, http, json, login.body(), address);
    }

    public static String newEmail() {
        return "ada-" + UUID.randomUUID() + "@example.org";
    }

    public TestAnswer register(String address, String password) {
        return post(
                "/api/v1/auth/register", Map.of("email", address, "password", password, "displayName", "Ada Lovelace"));
    }

    public TestAnswer logIn(String address, String password) {
        return post("/api/v1/auth/login", Map.of("email", address, "password", password));
    }

    /** The same nobody with another access token. */
    public TestClient withAccessToken(String token) {
        return new TestClient(service, http, json, json.createObjectNode().put("accessToken", token), email);
    }

    /** The same service seen by nobody. */
    public TestClient signedOut() {
        return new TestClient(service, http, json, null, "");
    }

    public String email() {
        return email;
    }

    public String accessToken() {
        return token("accessToken");
    }

    public String refreshToken() {
        return token("refreshToken");
    }

    private String token(String name) {
        return Objects.requireNonNull(tokens, "this client is not signed in")
                .path(name)
                .asString();
    }

    public TestAnswer get(String path) {
        return send(HttpMethod.GET, path, _ -> {}, null);
    }

    public TestAnswer get(String path, Map<String, String> headers) {
        return send(HttpMethod.GET, path, it -> headers.forEach(it::set), null);
    }

    public TestAnswer post(String path, @Nullable Object body) {
        return send(HttpMethod.POST, path, _ -> {}, body);
    }

    public TestAnswer post(String path, @Nullable Object body, Map<String, String> headers) {
        return send(HttpMethod.POST, path, it -> headers.forEach(it::set), body);
    }

    public TestAnswer patch(String path, Object body, Map<String, String> headers) {
        return send(HttpMethod.PATCH, path, it -> headers.forEach(it::set), body);
    }

    public TestAnswer delete(String path) {
        return send(HttpMethod.DELETE, path, _ -> {}, null);
    }

    /**
     * Sends anything to a path that is already encoded: a text or bytes go as they are, a {@code MultiValueMap} as a form with files,
     * everything else as JSON unless the headers say otherwise.
     */
    public TestAnswer send(HttpMethod method, String path, Consumer<HttpHeaders> headers, @Nullable Object body) {
        var request = http.method(method).uri(service.resolve(path)).headers(it -> {
            if (tokens != null) {
                it.setBearerAuth(accessToken());
            }
            headers.accept(it);
        });
        if (body != null) {
            TestBodies.put(body, request);
        }
        return request.exchange((_, response) -> TestAnswer.of(response, json));
    }
}
