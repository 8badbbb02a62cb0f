package dev.lifeops.finance.reports;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What a person writes down, and what reports tell of it. */
record Books(TestClient person) {

    static final String YEAR = "&from=2026-01-01&to=2026-12-31";

    String account(String name, String currency) {
        return person.post("/api/v1/accounts", """
                        {"name": "%s", "type": "BANK", "currency": "%s", "openingBalance": "0"}
                        """.formatted(name, currency))
                .is(201)
                .field("id");
    }

    String category(String name, @Nullable String parent) {
        return person.post(
                        "/api/v1/categories",
                        parent == null ? Map.of("name", name) : Map.of("name", name, "parentId", parent))
                .is(201)
                .field("id");
    }

    void rate(String base, String quote, String day, String rate) {
        person.send(HttpMethod.PUT, "/api/v1/rates/%s/%s/%s".formatted(base, quote, day), _ -> {}, Map.of("rate", rate))
                .is(200);
    }

    TestAnswer book(String kind, String day, String merchant, String currency, String amount, String more) {
        return person.post("/api/v1/transactions", """
                {"kind": "%s", "bookedOn": "%s", "merchant": "%s", "currency": "%s", "amount": "%s"%s}
                """.formatted(kind, day, merchant, currency, amount, more))
                .is(201);
    }

    TestAnswer sums(String by, String more) {
        return person.get("/api/v1/reports/sums?by=" + by + (more.contains("from=") ? "" : YEAR) + more);
    }

    /** The sum of the figures of all lines behind a link, page by page. */
    BigDecimal sumBehind(String link) {
        var sum = BigDecimal.ZERO;
        var pages = 1;
        for (var page = 0; page < pages; page++) {
            var lines = person.get(link + "&size=20&page=" + page).is(200).body();
            pages = lines.path("totalPages").asInt();
            sum = figures(lines).reduce(sum, BigDecimal::add);
        }
        return sum;
    }

    private static Stream<BigDecimal> figures(JsonNode lines) {
        return lines.path("items")
                .valueStream()
                .filter(line -> !line.path("figure").isNull())
                .map(line -> decimal(line, "figure"));
    }

    static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(Objects.requireNonNull(node.path(field).asString()));
    }

    static Stream<JsonNode> rows(TestAnswer report) {
        return report.is(200).body().path("sums").valueStream();
    }

    /** As "name amount". */
    static Stream<String> figures(TestAnswer report) {
        return rows(report)
                .map(row -> row.path("name").asString("-") + " "
                        + row.path("amount").asString());
    }
}
