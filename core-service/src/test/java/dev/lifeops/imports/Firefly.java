package dev.lifeops.imports;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Exports of a made-up Firefly III, and what tests do with them again and again. */
final class Firefly {

    static final String IMPORTS = "/api/v1/imports";
    static final String FIREFLY = IMPORTS + "/firefly";
    static final String PREVIEWS = FIREFLY + "/previews";

    private static final List<String> COLUMNS = List.of(
            "user_id",
            "group_id",
            "journal_id",
            "created_at",
            "updated_at",
            "group_title",
            "type",
            "currency_code",
            "amount",
            "foreign_currency_code",
            "foreign_amount",
            "primary_currency_code",
            "pc_amount",
            "pc_foreign_amount",
            "description",
            "date",
            "source_name",
            "source_iban",
            "source_type",
            "destination_name",
            "destination_iban",
            "destination_type",
            "reconciled",
            "category",
            "budget",
            "bill",
            "tags",
            "notes");

    /** Money moved from one account to another. */
    static final Map<String, String> SAVING = Map.of(
            "type", "Transfer",
            "amount", "200.00",
            "destination_name", "Savings",
            "destination_type", "Asset account",
            "date", "2026-03-03T00:00:00+01:00",
            "description", "For later");

    /** Something of everything. */
    static final String MONTH = export(
            line(1, opening("1000.00", "Checking", "2026-01-01")),
            line(2, with(payment("-12.50", "Corner shop", "Milk and bread"), "date", "2026-03-01T18:45:10+01:00")),
            line(3, with(deposit("2500.00", "Employer", "March"), "date", "2026-03-02T00:00:00+01:00")),
            line(4, SAVING));

    private Firefly() {}

    /** A line of an export; what is not said is as usual. */
    static String line(int journal, Map<String, String> fields) {
        return COLUMNS.stream()
                .map(column -> fields.getOrDefault(column, usual(column, journal)))
                .map(text -> text.matches("(?s).*[\",\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text)
                .collect(Collectors.joining(","));
    }

    private static String usual(String column, int journal) {
        return switch (column) {
            case "user_id" -> "1";
            case "group_id", "journal_id" -> String.valueOf(journal);
            case "created_at", "updated_at" -> "2026-03-05T10:00:00+01:00";
            case "type" -> "Withdrawal";
            case "currency_code", "primary_currency_code" -> "EUR";
            case "date" -> "2026-03-01T00:00:00+01:00";
            case "source_name" -> "Checking";
            case "source_type" -> "Asset account";
            case "destination_type" -> "Expense account";
            default -> "";
        };
    }

    static Map<String, String> payment(String amount, String merchant, String description) {
        return Map.of("amount", amount, "destination_name", merchant, "description", description);
    }

    static Map<String, String> deposit(String amount, String from, String description) {
        return Map.of(
                "type", "Deposit",
                "amount", amount,
                "source_name", from,
                "source_type", "Revenue account",
                "destination_name", "Checking",
                "destination_type", "Asset account",
                "description", description);
    }

    static Map<String, String> opening(String amount, String account, String day) {
        return Map.of(
                "type",
                "Opening balance",
                "amount",
                amount,
                "source_name",
                "Initial balance for " + account,
                "source_type",
                "Initial balance account",
                "destination_name",
                account,
                "destination_type",
                "Asset account",
                "date",
                day + "T00:00:00+01:00",
                "description",
                "Initial balance");
    }

    static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (var next = 0; next < more.length; next += 2) {
            all.put(more[next], more[next + 1]);
        }
        return all;
    }

    static String export(String... lines) {
        return String.join(",", COLUMNS) + "\n" + String.join("\n", lines) + "\n";
    }

    static TestAnswer send(TestClient person, String path, String file) {
        return send(person, path, file.getBytes(StandardCharsets.UTF_8));
    }

    static TestAnswer send(TestClient person, String path, byte[] file) {
        return person.send(
                HttpMethod.POST, path, headers -> headers.setContentType(MediaType.APPLICATION_OCTET_STREAM), file);
    }

    static String counts(TestAnswer answer) {
        return "%s new, %s known, %s refused, %s transactions"
                .formatted(
                        answer.field("newLines"),
                        answer.field("knownLines"),
                        answer.field("refusedLines"),
                        answer.field("transactions"));
    }

    static List<JsonNode> items(TestClient person, String path) {
        return person.get(path).is(200).body().path("items").valueStream().toList();
    }

    /** The latest day first. */
    static List<String> booked(TestClient person) {
        return items(person, "/api/v1/transactions?size=200").stream()
                .map(it -> "%s %s %s %s %s"
                        .formatted(
                                it.path("bookedOn").asString(),
                                it.path("kind").asString(),
                                it.path("amount").asString(),
                                it.path("currency").asString(),
                                it.path("merchant").asString("")))
                .toList();
    }

    static List<String> balances(TestClient person) {
        return items(person, "/api/v1/accounts?size=200").stream()
                .map(it -> "%s %s %s"
                        .formatted(
                                it.path("name").asString(),
                                it.path("balance").asString(),
                                it.path("currency").asString()))
                .toList();
    }

    static JsonNode only(TestClient person) {
        var found = items(person, "/api/v1/transactions?size=200");
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " transactions instead of one");
        }
        return person.get("/api/v1/transactions/" + found.getFirst().path("id").asString())
                .is(200)
                .body();
    }
}
