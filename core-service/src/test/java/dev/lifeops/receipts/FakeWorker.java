package dev.lifeops.receipts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A worker that speaks the contract over real HTTP and has good and bad days as a test wants. */
public final class FakeWorker implements AutoCloseable {

    /** What the worker says when it is well. */
    public static final String EXAMPLE = resource("/contract/reading.example.json");

    /** The same without anything that asks for a review. */
    public static final String CLEAN = EXAMPLE.replaceAll("(?s)\"findings\": \\[.*?]", "\"findings\": []");

    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final AtomicInteger purchases = new AtomicInteger();
    private volatile Behaviour behaviour = answer -> answer.json(200, anotherPurchase());
    private volatile @Nullable HttpServer server;
    private int port;

    /** What came in. */
    public record Visit(@Nullable String requestId, String body) {}

    /** How the worker reacts. */
    public interface Behaviour {
        void react(Answering answering) throws IOException, InterruptedException;
    }

    /** One answer in the making. */
    public record Answering(HttpExchange exchange) {

        public void json(int status, String body) throws IOException {
            send(status, "application/json", body);
        }

        public void problem(int status, String code, String detail) throws IOException {
            send(
                    status,
                    "application/problem+json",
                    "{\"title\":\"No\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}"
                            .formatted(status, code, detail));
        }

        /** As a process that dies does. */
        public void breakOff() {
            exchange.close();
        }

        private void send(int status, String type, String body) throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    static FakeWorker started() {
        var worker = new FakeWorker();
        worker.comeUp();
        return worker;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void behaves(Behaviour how) {
        behaviour = how;
    }

    /** Holds every answer back until the latch opens, then reads well. */
    public void waitsFor(CountDownLatch latch) {
        behaves(answer -> {
            latch.await();
            answer.json(200, anotherPurchase());
        });
    }

    public void isWell() {
        purchases.set(0);
        behaves(answer -> answer.json(200, anotherPurchase()));
        visits.clear();
        if (server == null) {
            comeUp();
        }
    }

    /** Says the same of every picture. */
    public void reads(String reading) {
        behaves(answer -> answer.json(200, reading));
    }

    /** The same things bought a minute later. */
    String anotherPurchase() {
        var time = LocalTime.of(14, 33).plusMinutes(purchases.getAndIncrement());
        return CLEAN.replace("\"14:33\"", "\"" + time + "\"");
    }

    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    public void goDown() {
        Objects.requireNonNull(server).stop(0);
        server = null;
    }

    public void comeUp() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            http.createContext("/parse-receipt", this::answer);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            port = http.getAddress().getPort();
            server = http;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        visits.add(new Visit(exchange.getRequestHeaders().getFirst("X-Request-Id"), body));
        try {
            behaviour.react(new Answering(exchange));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            goDown();
        }
    }

    private static String resource(String path) {
        try (var file = FakeWorker.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
