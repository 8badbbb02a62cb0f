package dev.lifeops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public final class TestAnswer {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] bytes;
    private final JsonMapper json;

    private TestAnswer(int status, HttpHeaders headers, byte[] bytes, JsonMapper json) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
        this.json = json;
    }

    static TestAnswer of(ClientHttpResponse response, JsonMapper json) throws IOException {
        return new TestAnswer(
                response.getStatusCode().value(),
                response.getHeaders(),
                response.getBody().readAllBytes(),
                json);
    }

    public int status() {
        return status;
    }

    public HttpHeaders headers() {
        return headers;
    }

    public byte[] bytes() {
        return bytes;
    }

    public JsonNode body() {
        return json.readTree(bytes);
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** A member of the JSON answer as text. */
    public String field(String name) {
        return body().path(name).asString("");
    }

    /** Checks the status of a good answer. */
    public TestAnswer is(int expected) {
        assertThat(status).as(this::text).isEqualTo(expected);
        return this;
    }

    /** Checks that this is a problem document, and which. */
    public TestAnswer isProblem(int expectedStatus, String code) {
        is(expectedStatus);
        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(field("code")).isEqualTo(code);
        assertThat(body().path("status").asInt()).isEqualTo(expectedStatus);
        assertThat(field("type")).startsWith("urn:lifeops:problem:");
        assertThat(field("title")).isNotBlank();
        assertThat(field("requestId")).isEqualTo(header("X-Request-Id"));
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
