package dev.lifeops.demo.google;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request and the answer to it, gzip both ways where it is spoken. */
final class Call {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpExchange exchange;

    /** Set where the answer is to break off after so many bytes. */
    private boolean cut;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    Map<String, String> query() {
        return decoded(exchange.getRequestURI().getRawQuery());
    }

    String rawQuery() {
        return Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
    }

    Map<String, String> form() throws IOException {
        return decoded(new String(body(), StandardCharsets.UTF_8));
    }

    JsonNode json() throws IOException {
        return JSON.readTree(body());
    }

    String bearer() {
        var header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        return header.replaceFirst("^Bearer ", "");
    }

    void cutShort() {
        cut = true;
    }

    void json(int status, Object body) throws IOException {
        send(status, "application/json; charset=UTF-8", JSON.writeValueAsBytes(body));
    }

    void text(int status, String type, String body) throws IOException {
        send(status, type + "; charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    void redirect(String where) throws IOException {
        exchange.getResponseHeaders().set("Location", where);
        exchange.sendResponseHeaders(302, -1);
    }

    void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    /** An error in the form of Google's APIs, with the reason in the old place and the new one. */
    void error(int status, String name, String reason, String message) throws IOException {
        json(
                status,
                Map.of(
                        "error",
                        Map.of(
                                "code", status,
                                "message", message,
                                "status", name,
                                "errors", List.of(Map.of("message", message, "domain", "global", "reason", reason)),
                                "details",
                                        List.of(Map.of(
                                                "@type",
                                                "type.googleapis.com/google.rpc.ErrorInfo",
                                                "reason",
                                                reason)))));
    }

    private void send(int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        var body = acceptsGzip() ? zipped(bytes) : bytes;
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
    }

    private boolean acceptsGzip() {
        var accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        var zips = accepted != null && accepted.contains("gzip");
        if (zips) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        return zips;
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }

    private byte[] body() throws IOException {
        try (var in = unzipped(exchange.getRequestBody())) {
            return in.readAllBytes();
        }
    }

    private InputStream unzipped(InputStream in) throws IOException {
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding")) ? new GZIPInputStream(in) : in;
    }

    private static Map<String, String> decoded(@Nullable String pairs) {
        var values = new LinkedHashMap<String, String>();
        if (pairs != null && !pairs.isEmpty()) {
            for (var pair : pairs.split("&", -1)) {
                var parts = pair.split("=", 2);
                values.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
