package dev.lifeops.finance;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What tests of money do with the API again and again. */
final class Money {

    static final String ACCOUNTS = "/api/v1/accounts";
    static final String TRANSACTIONS = "/api/v1/transactions";

    private Money() {}

    static String account(TestClient person, String name, String type, String currency, String opening) {
        return person.post(ACCOUNTS, """
                        {"name": "%s", "type": "%s", "currency": "%s", "openingBalance": "%s"}
                        """.formatted(name, type, currency, opening))
                .is(201)
                .field("id");
    }

    static TestAnswer book(TestClient person, String kind, String day, String account, String amount, String more) {
        return person.post(TRANSACTIONS, """
                {"kind": "%s", "bookedOn": "%s", "accountId": "%s", "currency": "EUR", "amount": "%s"%s}
                """.formatted(kind, day, account, amount, more));
    }

    static String balance(TestClient person, String account, String query) {
        return person.get(ACCOUNTS + "/" + account + query).is(200).field("balance");
    }

    static String path(TestAnswer transaction) {
        return TRANSACTIONS + "/" + transaction.field("id");
    }

    static Map<String, String> ifMatch(TestAnswer answer) {
        return Map.of("If-Match", Objects.requireNonNull(answer.header("ETag")));
    }

    static List<String> lines(TestAnswer transaction) {
        return transaction
                .body()
                .path("lines")
                .valueStream()
                .map(line -> "%s %s %s"
                        .formatted(
                                line.path("type").asString(),
                                text(line.path("description")),
                                line.path("amount").asString()))
                .toList();
    }

    static String line(TestAnswer transaction, int at) {
        return transaction.body().path("lines").path(at).path("id").asString();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }
}
