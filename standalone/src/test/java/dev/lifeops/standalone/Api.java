package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the public API that knows nothing of the services' classes. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "----lifeops";

    private final URI root;
    private final List<String> authorization;

    Api(int port) {
        this(URI.create("http://127.0.0.1:" + port), List.of());
    }

    private Api(URI root, List<String> authorization) {
        this.root = root;
        this.authorization = authorization;
    }

    void register(String email, String password) throws IOException, InterruptedException {
        post("/api/v1/auth/register", """
                {"email": "%s", "password": "%s", "displayName": "Ada"}""".formatted(email, password)).is(201);
    }

    Api logIn(String email, String password) throws IOException, InterruptedException {
        var answer = post("/api/v1/auth/login", """
                {"email": "%s", "password": "%s"}""".formatted(email, password)).is(200);
        return new Api(root, List.of("Authorization", "Bearer " + answer.text("accessToken")));
    }

    Answer upload(byte[] file, String... headers) throws IOException, InterruptedException {
        var head = """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="receipt"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
        var tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var request = request("/api/v1/receipts", headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(List.of(head, file, tail)));
        return send(request);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        var answer = HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer patch(String path, String json, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var all = new ArrayList<>(authorization);
        all.addAll(List.of(headers));
        var builder = HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofMinutes(1));
        return all.isEmpty() ? builder : builder.headers(all.toArray(String[]::new));
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        Answer is(int status) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            return this;
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String field) {
            return json().path(field).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElseThrow();
        }
    }
}
