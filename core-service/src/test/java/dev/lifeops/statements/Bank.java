package dev.lifeops.statements;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What tests of statements do with the API again and again. */
public final class Bank {

    public static final String IMPORTS = "/api/v1/statements/imports";
    public static final String PREVIEWS = "/api/v1/statements/previews";
    public static final String MATCHES = "/api/v1/statements/matches";
    public static final String TRANSACTIONS = "/api/v1/transactions";

    private Bank() {}

    public static String account(TestClient person, String name, String type, String currency) {
        return person.post("/api/v1/accounts", """
                        {"name": "%s", "type": "%s", "currency": "%s"}""".formatted(name, type, currency))
                .is(201)
                .field("id");
    }

    public static TestAnswer send(TestClient person, String path, byte[] file) {
        return person.send(
                HttpMethod.POST, path, headers -> headers.setContentType(MediaType.APPLICATION_OCTET_STREAM), file);
    }

    public static TestAnswer send(TestClient person, String path, String file) {
        return send(person, path, file.getBytes(StandardCharsets.UTF_8));
    }

    public static TestAnswer send(TestClient person, String path, String file, Charset charset) {
        return send(person, path, file.getBytes(charset));
    }

    /** Into an account, all of it well. */
    public static TestAnswer take(TestClient person, String account, String file) {
        return send(person, IMPORTS + "?accountId=" + account, file).is(201);
    }

    public static String counts(TestAnswer taken) {
        return "%s new, %s known, %s unreadable"
                .formatted(taken.field("newLines"), taken.field("knownLines"), taken.field("unreadableLines"));
    }

    public static List<String> lines(TestClient person, TestAnswer taken) {
        return items(person, IMPORTS + "/" + taken.field("id") + "/lines?size=200").stream()
                .map(line -> "%d %s %s"
                        .formatted(
                                line.path("line").asInt(),
                                line.path("outcome").asString(),
                                line.path("outcome").asString().equals("UNREADABLE")
                                        ? line.path("reason").asString()
                                        : line.path("amount").asString()))
                .toList();
    }

    /** The latest day first. */
    public static List<String> booked(TestClient person) {
        return items(person, TRANSACTIONS + "?size=200").stream()
                .map(it -> "%s %s %s %s"
                        .formatted(
                                it.path("bookedOn").asString(),
                                it.path("kind").asString(),
                                it.path("amount").asString(),
                                it.path("merchant").asString("")))
                .toList();
    }

    public static List<JsonNode> items(TestClient person, String path) {
        return person.get(path).is(200).body().path("items").valueStream().toList();
    }

    public static String balance(TestClient person, String account) {
        return person.get("/api/v1/accounts/" + account).is(200).field("balance");
    }
}
