package dev.lifeops.statements.connections;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** A SimpleFIN server over real HTTP, with customers that do as they are told. */
final class FakeSimpleFin implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, SimpleFinCustomer> byClaim = new ConcurrentHashMap<>();
    private final Map<String, SimpleFinCustomer> byAuthorization = new ConcurrentHashMap<>();

    private FakeSimpleFin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/simplefin/claim/", exchange -> answer(exchange, this::claim));
        server.createContext("/simplefin/accounts", exchange -> answer(exchange, this::accounts));
        server.setExecutor(threads);
    }

    static FakeSimpleFin start() {
        try {
            var fake = new FakeSimpleFin();
            fake.server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What a person copies from the server's page. */
    String setupToken(SimpleFinCustomer customer) {
        var claim = UUID.randomUUID().toString();
        byClaim.put(claim, customer);
        return encoded(url() + "/simplefin/claim/" + claim);
    }

    static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer claim(HttpExchange exchange) {
        var claim = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        var customer = exchange.getRequestMethod().equals("POST") ? byClaim.remove(claim) : null;
        if (customer == null) {
            return new Answer(403, "Forbidden");
        }
        var password = "s3cr+t " + UUID.randomUUID();
        byAuthorization.put("Basic " + encoded(customer.name() + ":" + password), customer);
        customer.allow(password);
        var secret = customer.name() + ":" + password.replace("+", "%2B").replace(" ", "%20");
        return new Answer(
                200, "http://" + secret + "@127.0.0.1:" + server.getAddress().getPort() + "/simplefin\n");
    }

    private Answer accounts(HttpExchange exchange) {
        var header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        var customer = byAuthorization.get(header);
        if (customer == null || !customer.isAllowed(header)) {
            return new Answer(403, "{\"errlist\": [{\"code\": \"gen.auth\", \"msg\": \"no\"}], \"accounts\": []}");
        }
        var query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        return customer.answer(query, exchange.getResponseHeaders()::set);
    }

    /** A status and a text. */
    record Answer(int status, String body) {}

    /** What answers one kind of request. */
    private interface Handler {
        Answer handle(HttpExchange exchange);
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            var answer = handler.handle(exchange);
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    static String list(Stream<String> items) {
        return items.collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
