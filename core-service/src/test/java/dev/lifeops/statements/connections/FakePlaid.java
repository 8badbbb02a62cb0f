package dev.lifeops.statements.connections;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lifeops.statements.connections.PlaidItem.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plaid's API over real HTTP, with items that do as they are told. */
final class FakePlaid implements AutoCloseable {

    static final String CLIENT_ID = "lifeops-client";
    static final String SECRET = "known-to-everybody";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, PlaidItem> byPublicToken = new ConcurrentHashMap<>();
    private final Map<String, PlaidItem> byAccessToken = new ConcurrentHashMap<>();

    private FakePlaid() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
    }

    static FakePlaid start() {
        try {
            var fake = new FakePlaid();
            fake.server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What Plaid's page gives in the end. */
    String publicToken(PlaidItem item) {
        var token = "public-" + UUID.randomUUID();
        byPublicToken.put(token, item);
        return token;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var told = answered(exchange);
            var bytes = told.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(told.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answered(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (!CLIENT_ID.equals(headers.getFirst("PLAID-CLIENT-ID"))
                || !SECRET.equals(headers.getFirst("PLAID-SECRET"))) {
            return PlaidItem.error("INVALID_INPUT", "INVALID_API_KEYS");
        }
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        return switch (exchange.getRequestURI().getPath()) {
            case "/link/token/create" -> linkToken(body);
            case "/item/public_token/exchange" -> exchange(body);
            case "/accounts/get" -> item(body).accounts();
            case "/transactions/sync" -> item(body).sync(body);
            case "/item/remove" -> item(body).remove();
            default -> PlaidItem.error("INVALID_REQUEST", "UNKNOWN_FIELDS");
        };
    }

    private static Answer linkToken(JsonNode body) {
        var isMending = !body.path("access_token").asString("").isEmpty();
        var isWhole = body.at("/user/client_user_id").isString()
                && body.path("country_codes").isArray()
                && isMending == body.path("products").isMissingNode();
        return isWhole
                ? new Answer(200, """
                        {"link_token": "link-%s-1", "expiration": "2026-12-01T04:00:00Z", "request_id": "r"}""".formatted(isMending ? "mend" : "new"))
                : PlaidItem.error("INVALID_REQUEST", "MISSING_FIELDS");
    }

    private Answer exchange(JsonNode body) {
        var item = byPublicToken.remove(body.path("public_token").asString(""));
        if (item == null) {
            return PlaidItem.error("INVALID_INPUT", "INVALID_PUBLIC_TOKEN");
        }
        var token = "access-s3cr3t-" + UUID.randomUUID();
        byAccessToken.put(token, item);
        return new Answer(
                200, "{\"access_token\": \"%s\", \"item_id\": \"I\", \"request_id\": \"r\"}".formatted(token));
    }

    private PlaidItem item(JsonNode body) {
        return byAccessToken.getOrDefault(body.path("access_token").asString(""), PlaidItem.GONE);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
