package dev.lifeops.finance.reports;

import static dev.lifeops.finance.reports.Books.decimal;
import static dev.lifeops.finance.reports.Books.figures;
import static dev.lifeops.finance.reports.Books.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ReportTest {

    private final TestClient client;

    @Autowired
    ReportTest(TestClient client) {
        this.client = client;
    }

    @Test
    void refunds_count_back_and_transfers_are_no_spending() {
        var ada = new Books(client.signedIn());
        var bank = ada.account("Bank", "EUR");
        var savings = ada.account("Savings", "EUR");
        ada.book("EXPENSE", "2026-03-01", "Shop", "EUR", "100.00", "");
        ada.book("REFUND", "2026-03-05", "Shop", "EUR", "30.00", "");
        ada.book("INCOME", "2026-03-06", "Work", "EUR", "2000.00", "");
        ada.person().post("/api/v1/transactions", """
                        {"kind": "TRANSFER", "bookedOn": "2026-03-07", "accountId": "%s", "toAccountId": "%s",
                         "currency": "EUR", "amount": "500.00"}""".formatted(bank, savings)).is(201);

        assertThat(figures(ada.sums("MERCHANT", ""))).containsExactly("Shop 70.00");
        assertThat(figures(ada.sums("MERCHANT", "&kind=INCOME"))).containsExactly("Work 2000.00");
        assertThat(figures(ada.sums("MERCHANT", "&kind=EXPENSE"))).containsExactly("Shop 100.00");
        assertThat(figures(ada.sums("MERCHANT", "&kind=REFUND"))).containsExactly("Shop 30.00");
    }

    @Test
    void a_category_is_worth_what_is_in_it_and_in_its_parts() {
        var ada = new Books(client.signedIn());
        var food = ada.category("Food", null);
        var fruit = ada.category("Fruit", food);
        var apples = ada.category("Apples", fruit);
        ada.book("EXPENSE", "2026-03-01", "Shop", "EUR", "10.00", lines(Map.of(food, "2.00", apples, "8.00")));
        ada.book(
                "EXPENSE",
                "2026-03-02",
                "Tram",
                "EUR",
                "5.00",
                ", \"lines\": [{\"description\": \"Ride\", \"amount\": \"5.00\"}]");

        var report = ada.sums("CATEGORY", "");

        assertThat(rows(report)
                        .map(row -> "%s %s %s"
                                .formatted(
                                        row.path("name").asString("-"),
                                        row.path("amount").asString(),
                                        row.path("own").asString())))
                .containsExactlyInAnyOrder("Food 10.00 2.00", "Fruit 8.00 0.00", "Apples 8.00 8.00", "- 5.00 5.00");
        rows(report).forEach(row -> {
            assertThat(ada.sumBehind(row.path("lines").asString())).isEqualByComparingTo(decimal(row, "amount"));
            assertThat(ada.sumBehind(row.path("ownLines").asString())).isEqualByComparingTo(decimal(row, "own"));
        });
        assertThat(figures(ada.sums("CATEGORY", "&categoryId=" + fruit)))
                .containsExactlyInAnyOrder("Apples 8.00", "Fruit 8.00");
        assertThat(figures(ada.sums("CATEGORY", "&parts=false&categoryId=" + food)))
                .containsExactly("Food 2.00");
        assertThat(figures(ada.sums("CATEGORY", "&without=CATEGORY"))).containsExactly("- 5.00");
    }

    private static String lines(Map<String, String> amounts) {
        return ", \"lines\": ["
                + String.join(
                        ",",
                        amounts.entrySet().stream()
                                .map(it -> "{\"categoryId\": \"%s\", \"amount\": \"%s\"}"
                                        .formatted(it.getKey(), it.getValue()))
                                .toList())
                + "]";
    }

    @Test
    void merchants_and_items_are_known_by_their_letters() {
        var ada = new Books(client.signedIn());
        var milk = ", \"lines\": [{\"description\": \"%s\", \"amount\": \"2.00\"}]";
        ada.book("EXPENSE", "2026-03-01", "ACME 0417", "EUR", "2.00", milk.formatted("MLEKO 2% 1L"));
        ada.book("EXPENSE", "2026-03-02", "Acme", "EUR", "2.00", milk.formatted("Mleko 3,2% 1 l"));

        assertThat(figures(ada.sums("MERCHANT", ""))).containsExactly("Acme 4.00");
        assertThat(figures(ada.sums("ITEM", "&merchant=Acme%2099"))).containsExactly("Mleko 3,2% 1 l 4.00");
        assertThat(figures(ada.sums("MONTH", "&item=mleko%20l"))).containsExactly("2026-03 4.00");
        assertThat(figures(ada.sums("MONTH", "&item=bread"))).isEmpty();
    }

    @Test
    void a_line_counts_for_each_of_its_tags_and_once_in_the_total() {
        var ada = new Books(client.signedIn());
        ada.book("EXPENSE", "2026-03-01", "Shop", "EUR", "10.00", ", \"tags\": [\"trip\", \"gift\"]");
        ada.book("EXPENSE", "2026-03-02", "Shop", "EUR", "4.00", ", \"tags\": [\"trip\"]");
        ada.book("EXPENSE", "2026-03-03", "Shop", "EUR", "1.00", "");

        var report = ada.sums("TAG", "");

        assertThat(figures(report)).containsExactly("trip 14.00", "gift 10.00", "- 1.00");
        assertThat(report.body().at("/totals/0/amount").asString()).isEqualTo("15.00");
        assertThat(figures(ada.sums("TAG", "&tag=gift"))).containsExactly("gift 10.00", "trip 10.00");
        assertThat(figures(ada.sums("MONTH", "&without=TAG"))).containsExactly("2026-03 1.00");
    }

    @Test
    void foreign_money_counts_at_the_rate_of_its_day_and_never_one_to_one() {
        var ada = new Books(client.signedIn());
        ada.rate("EUR", "USD", "2026-03-06", "1.2500");
        ada.account("Dollars", "USD");
        ada.book("EXPENSE", "2026-03-08", "Abroad", "USD", "10.00", "");
        ada.book("EXPENSE", "2026-05-08", "Abroad", "USD", "20.00", "");
        ada.book("EXPENSE", "2026-05-09", "Home", "EUR", "1.00", "");

        var report = ada.sums("MERCHANT", "");

        assertThat(figures(report)).containsExactly("Abroad 8.00", "Home 1.00");
        assertThat(report.field("complete")).isEqualTo("false");
        var missing = report.body().path("notConverted").path(0);
        assertThat(missing.path("currency").asString()).isEqualTo("USD");
        assertThat(missing.path("amount").asString()).isEqualTo("20.00");
        assertThat(missing.path("firstDay").asString()).isEqualTo("2026-05-08");
        assertThat(ada.person().get(missing.path("lines").asString()).field("totalItems"))
                .isEqualTo("1");
        assertThat(figures(ada.sums("MERCHANT", "&currencies=EACH")))
                .containsExactlyInAnyOrder("Abroad 30.00", "Home 1.00");
        assertThat(ada.sums("MERCHANT", "&to=2026-04-01&from=2026-01-01").field("complete"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-02-28, 2025-02-01, 2025-02-28",
        "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
        "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
        "2026-01-01, 2026-06-15, 2025-01-01, 2025-06-15"
    })
    void a_year_before_is_the_same_span(String from, String to, String fromBefore, String toBefore) {
        var answer = client.signedIn()
                .get("/api/v1/reports/year-on-year?by=MONTH&from=%s&to=%s".formatted(from, to))
                .is(200);

        assertThat(answer.field("fromBefore")).isEqualTo(fromBefore);
        assertThat(answer.field("toBefore")).isEqualTo(toBefore);
    }

    @Test
    void a_year_is_compared_with_the_one_before() {
        var ada = new Books(client.signedIn());
        ada.book("EXPENSE", "2025-03-01", "Rent", "EUR", "800.00", "");
        ada.book("EXPENSE", "2026-03-01", "Rent", "EUR", "900.00", "");
        ada.book("EXPENSE", "2026-03-02", "Bikes", "EUR", "50.00", "");
        ada.book("EXPENSE", "2025-03-02", "Cars", "EUR", "70.00", "");

        var answer = ada.person().get("/api/v1/reports/year-on-year?by=MERCHANT" + Books.YEAR);

        var changes = answer.is(200).body().path("changes").valueStream().toList();
        assertThat(changes)
                .extracting(it -> "%s %s %s"
                        .formatted(
                                it.path("name").asString(),
                                it.path("difference").asString(),
                                it.path("percent").asString("-")))
                .containsExactly("Rent 100.00 12.5", "Cars -70.00 -100.0", "Bikes 50.00 -");
        for (var change : changes) {
            assertThat(ada.sumBehind(change.path("lines").asString())).isEqualByComparingTo(decimal(change, "amount"));
            assertThat(ada.sumBehind(change.path("linesBefore").asString()))
                    .isEqualByComparingTo(decimal(change, "before"));
        }
        var months = ada.person()
                .get("/api/v1/reports/year-on-year?by=MONTH" + Books.YEAR)
                .body();
        assertThat(months.at("/changes/0/key").asString()).isEqualTo("2026-03");
        assertThat(ada.sumBehind(months.at("/changes/0/linesBefore").asString()))
                .isEqualByComparingTo("870");
    }

    @Test
    void a_report_is_a_table_as_well_and_names_are_no_formulas() {
        var ada = new Books(client.signedIn());
        for (var name : List.of("=cmd()", "+one", "-two", "@sum", "\\tx")) {
            ada.book("EXPENSE", "2026-03-01", name + "shop", "EUR", "1.00", "");
        }

        var table = ada.sums("MERCHANT", "&format=csv").is(200).text();

        assertThat(table).startsWith("key,name,parentId,currency,amount,own,count,lines\r\n");
        assertThat(table.lines().skip(1)).hasSize(5).allMatch(row -> row.matches("[^,]*,\"?'.*"));
    }

    @Test
    void what_is_moved_or_renamed_is_summed_up_where_it_is_now() {
        var ada = new Books(client.signedIn());
        var other = ada.account("Other", "EUR");
        var booked = ada.book("EXPENSE", "2026-03-01", "Shp", "EUR", "10.00", "");
        ada.person()
                .patch(
                        "/api/v1/transactions/" + booked.field("id"),
                        Map.of("merchant", "Shop", "accountId", other, "bookedOn", "2026-04-01"),
                        Map.of("If-Match", String.valueOf(booked.header("ETag"))))
                .is(200);

        assertThat(figures(ada.sums("MERCHANT", ""))).containsExactly("Shop 10.00");
        assertThat(figures(ada.sums("ACCOUNT", ""))).containsExactly("Other 10.00");
        assertThat(figures(ada.sums("MONTH", "&merchant=shop&accountId=" + other)))
                .containsExactly("2026-04 10.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&from=2026-02-01&to=2026-01-31",
                "&from=0001-01-01&to=2026-01-31",
                "&from=2026-01-01&to=%2B999999999-12-31",
                "&from=2026-01-01",
                "&from=2026-01-01&to=2026-01-31&currency=XXL",
                "&from=2026-01-01&to=2026-01-31&limit=0"
            })
    void days_and_currencies_that_make_no_sense_are_refused(String query) {
        client.signedIn().get("/api/v1/reports/sums?by=MONTH" + query).isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void nobody_asks_by_what_belongs_to_somebody_else() {
        var bob = new Books(client.signedIn());
        var ada = new Books(client.signedIn());
        bob.book("EXPENSE", "2026-03-01", "Shop", "EUR", "10.00", "");

        for (var path : List.of("sums?by=MONTH", "year-on-year?by=MONTH", "lines?parts=true")) {
            var query = "/api/v1/reports/" + path + Books.YEAR;
            ada.person()
                    .get(query + "&categoryId=" + bob.category("Food " + path, null))
                    .isProblem(422, "UNKNOWN_CATEGORY");
            ada.person().get(query + "&accountId=" + UUID.randomUUID()).isProblem(422, "UNKNOWN_ACCOUNT");
        }
        assertThat(figures(ada.sums("MERCHANT", ""))).isEmpty();
    }
}
