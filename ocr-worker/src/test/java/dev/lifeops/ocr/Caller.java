package dev.lifeops.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who sends receipts over HTTP and looks at what comes back. */
final class Caller {

    private static final String BOUNDARY = "a-boundary-that-no-picture-holds";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Caller(int port) {
        base = "http://127.0.0.1:" + port;
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text() {
            return json().path("text").asString("");
        }

        String code() {
            return json().path("code").asString("");
        }
    }

    Answer send(byte[] file) {
        return send(file, Map.of());
    }

    Answer send(byte[] file, Map<String, String> fields) {
        return post(multipart("receipt.bin", "application/octet-stream", file, fields));
    }

    Answer sendAs(String name, String type, byte[] file) {
        return post(multipart(name, type, file, Map.of()));
    }

    Answer post(byte[] multipart) {
        return exchange(request("/parse-receipt")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    Answer get(String path) {
        return exchange(request(path).GET());
    }

    Answer exchange(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static byte[] multipart(String name, String type, byte[] file, Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) ->
                body.writeBytes(latin("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, field, value))));
        body.writeBytes(latin(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(BOUNDARY, name, type)));
        body.writeBytes(file);
        body.writeBytes(latin("\r\n--%s--\r\n".formatted(BOUNDARY)));
        return body.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
