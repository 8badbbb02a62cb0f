package dev.lifeops.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What tests of budgets do with the API again and again. */
final class Budgeting {

    static final String BUDGETS = "/api/v1/budgets";
    static final String CATEGORIES = "/api/v1/categories";
    static final String TRANSACTIONS = "/api/v1/transactions";

    private Budgeting() {}

    static String category(TestClient person, String name, @Nullable String parent) {
        var body = new HashMap<String, Object>(Map.of("name", name));
        if (parent != null) {
            body.put("parentId", parent);
        }
        return person.post(CATEGORIES, body).is(201).field("id");
    }

    static String account(TestClient person, String name, String currency) {
        return person.post("/api/v1/accounts", Map.of("name", name, "type", "BANK", "currency", currency))
                .is(201)
                .field("id");
    }

    static TestAnswer begin(TestClient person, String category, String from, String limit) {
        return person.post(BUDGETS, Map.of("categoryId", category, "from", from, "limit", limit));
    }

    static String budget(TestClient person, String category, YearMonth from, String limit, boolean rollsOver) {
        var begun = person.post(
                        BUDGETS,
                        Map.of("categoryId", category, "from", from.toString(), "limit", limit, "rollsOver", rollsOver))
                .is(201);
        return Objects.requireNonNull(begun.header("Location"));
    }

    static TestAnswer plan(TestClient person, String budget, YearMonth month, String step) {
        return put(person, budget + "/plan/" + month, Map.of("If-Match", "*"), step);
    }

    static TestAnswer put(TestClient person, String path, Map<String, String> headers, String body) {
        return person.send(HttpMethod.PUT, path, it -> headers.forEach(it::set), body);
    }

    static TestAnswer spend(TestClient person, String kind, LocalDate day, String amount, String category) {
        return person.post(TRANSACTIONS, entry(kind, day, amount, "EUR", category))
                .is(201);
    }

    static Map<String, Object> entry(String kind, LocalDate day, String amount, String currency, String category) {
        var line = Map.of("amount", amount, "categoryId", category);
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "bookedOn",
                day.toString(),
                "currency",
                currency,
                "amount",
                amount,
                "lines",
                List.of(line)));
    }

    static String cents(SplittableRandom dice) {
        return BigDecimal.valueOf(dice.nextInt(1, 20_000), 2).toPlainString();
    }

    static JsonNode month(TestClient person, YearMonth month) {
        return person.get(BUDGETS + "/months/" + month).is(200).body();
    }

    static JsonNode only(TestClient person, YearMonth month) {
        var budgets = month(person, month).path("budgets");
        assertThat(budgets.size()).isEqualTo(1);
        return budgets.get(0);
    }

    static String spent(TestClient person, YearMonth month) {
        return text(only(person, month).path("figures"), "spent");
    }

    static JsonNode byCategory(JsonNode month, String name) {
        return month.path("budgets")
                .valueStream()
                .filter(it -> text(it, "category").equals(name))
                .findFirst()
                .orElseThrow();
    }

    static BigDecimal sumOfLines(TestClient person, String path) {
        var more = path.contains("?") ? "&" : "?";
        return person.get(path + more + "size=200")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> new BigDecimal(text(it, "spent")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
