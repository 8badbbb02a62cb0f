package dev.lifeops.finance.reports;

import static dev.lifeops.finance.reports.Books.decimal;
import static dev.lifeops.finance.reports.Books.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever was booked, these hold of each report. The seed of a failure is the parameter of its test. */
@ApiTest
class ReportInvariantsTest {

    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "USD", "JPY");

    private final TestClient client;

    @Autowired
    ReportInvariantsTest(TestClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_figure_is_the_sum_of_its_lines_and_every_whole_of_its_parts(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = new Books(client.signedIn());
        var categories = bookAtRandom(ada, dice);

        for (var more : filters(dice, categories)) {
            for (var by : Dimension.values()) {
                check(ada, by, ada.sums(by.name(), more));
            }
        }
    }

    private static void check(Books ada, Dimension by, TestAnswer report) {
        rows(report).forEach(row -> {
            var link = row.path("lines").asString();
            assertThat(ada.sumBehind(link)).as(link).isEqualByComparingTo(decimal(row, "amount"));
        });
        for (var total : report.body().path("totals")) {
            var sum = decimal(total, "amount");
            var currency = total.path("currency").asString();
            assertThat(ada.sumBehind(total.path("lines").asString())).isEqualByComparingTo(sum);
            if (by != Dimension.TAG) {
                assertThat(total(report, by == Dimension.CATEGORY ? "own" : "amount", currency))
                        .isEqualByComparingTo(sum);
            }
        }
        if (by == Dimension.CATEGORY) {
            checkTree(ada, rows(report).toList());
        }
    }

    private static BigDecimal total(TestAnswer report, String field, String currency) {
        return rows(report)
                .filter(row -> row.path("currency").asString().equals(currency))
                .map(row -> decimal(row, field))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void checkTree(Books ada, List<JsonNode> rows) {
        for (var row : rows) {
            var parts = rows.stream()
                    .filter(part ->
                            !row.path("key").isNull() && part.path("parentId").equals(row.path("key")))
                    .filter(part -> part.path("currency").equals(row.path("currency")))
                    .map(part -> decimal(part, "amount"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(decimal(row, "amount"))
                    .isEqualByComparingTo(decimal(row, "own").add(parts));
            var link = row.path("ownLines").asString();
            assertThat(ada.sumBehind(link)).as(link).isEqualByComparingTo(decimal(row, "own"));
        }
    }

    private static List<String> filters(SplittableRandom dice, List<String> categories) {
        var category = "&categoryId=" + categories.get(dice.nextInt(categories.size()));
        return List.of(
                "",
                "&currencies=EACH",
                category + "&merchant=SHOP%20A",
                "&tag=t1&kind=EXPENSE",
                category + "&parts=false&currencies=EACH",
                "&from=2026-01-03&to=2026-02-17&without=CATEGORY");
    }

    private static List<String> bookAtRandom(Books ada, SplittableRandom dice) {
        for (var day = 1; day < 28; day += 8) {
            ada.rate("EUR", "USD", "2026-02-%02d".formatted(day), "1." + dice.nextInt(1000, 2000));
        }
        ada.rate("JPY", "EUR", "2026-01-05", "0.006127");
        ada.account("Dollars", "USD");
        ada.account("Yen", "JPY");
        var categories = new ArrayList<String>();
        for (var number = 0; number < 6; number++) {
            var parent = categories.isEmpty() || dice.nextInt(3) == 0
                    ? null
                    : categories.get(dice.nextInt(categories.size()));
            categories.add(ada.category("C" + number, parent));
        }
        for (var number = 0; number < 25; number++) {
            bookOne(ada, dice, categories);
        }
        return categories;
    }

    private static void bookOne(Books ada, SplittableRandom dice, List<String> categories) {
        var currency = CURRENCIES.get(dice.nextInt(CURRENCIES.size()));
        var sum = BigDecimal.ZERO;
        var lines = new ArrayList<String>();
        for (var count = dice.nextInt(1, 5); count > 0; count--) {
            var amount = BigDecimal.valueOf(dice.nextInt(1, 9999), currency.equals("JPY") ? 0 : 2);
            sum = sum.add(amount);
            var category = dice.nextInt(4) == 0 ? "null" : '"' + categories.get(dice.nextInt(categories.size())) + '"';
            lines.add("{\"description\": \"%s\", \"amount\": \"%s\", \"categoryId\": %s}"
                    .formatted("abc".charAt(dice.nextInt(3)), amount, category));
        }
        var kind = List.of("EXPENSE", "EXPENSE", "REFUND", "INCOME").get(dice.nextInt(4));
        var day = "2026-%02d-%02d".formatted(dice.nextInt(1, 4), dice.nextInt(1, 29));
        var tags = dice.nextInt(2) == 0 ? "" : "\"t1\"" + (dice.nextInt(2) == 0 ? "" : ", \"t2\"");
        ada.book(
                kind,
                day,
                "Shop " + "abc".charAt(dice.nextInt(3)),
                currency,
                sum.toPlainString(),
                ", \"tags\": [%s], \"lines\": [%s]".formatted(tags, String.join(",", lines)));
    }
}
