package dev.lifeops.finance.budgets;

import static dev.lifeops.finance.budgets.Budgeting.BUDGETS;
import static dev.lifeops.finance.budgets.Budgeting.TRANSACTIONS;
import static dev.lifeops.finance.budgets.Budgeting.account;
import static dev.lifeops.finance.budgets.Budgeting.budget;
import static dev.lifeops.finance.budgets.Budgeting.byCategory;
import static dev.lifeops.finance.budgets.Budgeting.category;
import static dev.lifeops.finance.budgets.Budgeting.cents;
import static dev.lifeops.finance.budgets.Budgeting.entry;
import static dev.lifeops.finance.budgets.Budgeting.month;
import static dev.lifeops.finance.budgets.Budgeting.only;
import static dev.lifeops.finance.budgets.Budgeting.spend;
import static dev.lifeops.finance.budgets.Budgeting.spent;
import static dev.lifeops.finance.budgets.Budgeting.sumOfLines;
import static dev.lifeops.finance.budgets.Budgeting.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ApiTest
class BudgetTest {

    private final TestClient client;
    private final LocalDate today;
    private final YearMonth month;

    @Autowired
    BudgetTest(TestClient client, Clock clock) {
        this.client = client;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.month = YearMonth.from(today);
    }

    @Test
    void it_tells_what_is_left_of_a_category_with_all_its_parts() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        var fruit = category(ada, "Fruit", food);
        budget(ada, food, month, "300.00", false);

        spend(ada, "EXPENSE", today, "80.00", food);
        spend(ada, "EXPENSE", today, "40.50", fruit);
        spend(ada, "EXPENSE", month.minusMonths(1).atEndOfMonth(), "77.00", fruit);
        spend(ada, "EXPENSE", today, "5.00", category(ada, "Books", null));

        var figures = only(ada, month).path("figures");
        assertThat(text(figures, "planned")).isEqualTo("300.00");
        assertThat(text(figures, "carried")).isEqualTo("0.00");
        assertThat(text(figures, "spent")).isEqualTo("120.50");
        assertThat(text(figures, "left")).isEqualTo("179.50");
        assertThat(new BigDecimal(text(figures, "leftADay")).multiply(BigDecimal.valueOf(daysLeft())))
                .isLessThanOrEqualTo(new BigDecimal("179.50"))
                .isGreaterThan(new BigDecimal("179.00"));
    }

    @Test
    void refunds_count_back_and_neither_transfers_nor_income_count() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        budget(ada, food, month, "100.00", false);
        var purse = account(ada, "Purse", "EUR");
        var bank = account(ada, "Bank", "EUR");

        spend(ada, "EXPENSE", today, "50.00", food);
        spend(ada, "REFUND", today, "20.00", food);
        spend(ada, "INCOME", today, "33.00", food);
        var transfer = entry("TRANSFER", today, "70.00", "EUR", food);
        transfer.putAll(Map.of("accountId", bank, "toAccountId", purse));
        ada.post(TRANSACTIONS, transfer).is(201);

        var body = month(ada, month);
        assertThat(body.at("/budgets/0/figures/spent").asString()).isEqualTo("30.00");
        assertThat(body.at("/income/received").asString()).isEqualTo("33.00");
    }

    @Test
    void a_correction_counts_at_once() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        var books = category(ada, "Books", null);
        budget(ada, food, month, "100.00", false);
        var entry = spend(ada, "EXPENSE", today, "50.00", food);
        var path = TRANSACTIONS + "/" + entry.field("id");

        ada.patch(path, Map.of("amount", "60.00"), Map.of("If-Match", "*")).is(200);
        assertThat(spent(ada, month)).isEqualTo("60.00");
        ada.patch(path, Map.of("bookedOn", month.minusMonths(1).atDay(3).toString()), Map.of("If-Match", "*"))
                .is(200);
        assertThat(spent(ada, month)).isEqualTo("0.00");
        ada.patch(path, Map.of("bookedOn", today.toString(), "kind", "REFUND"), Map.of("If-Match", "*"))
                .is(200);
        assertThat(spent(ada, month)).isEqualTo("-60.00");
        var line = Map.of("id", entry.body().at("/lines/0/id").asString(), "amount", "60.00", "categoryId", books);
        ada.patch(path, Map.of("lines", List.of(line)), Map.of("If-Match", "*")).is(200);
        assertThat(spent(ada, month)).isEqualTo("0.00");
        ada.delete(path).is(204);
        assertThat(spent(ada, month)).isEqualTo("0.00");
    }

    @Test
    void what_is_left_or_overspent_goes_to_the_next_month_where_it_is_meant_to() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        var books = category(ada, "Books", null);
        budget(ada, food, month.minusMonths(2), "100.00", true);
        budget(ada, books, month.minusMonths(2), "100.00", false);
        for (var each : new String[] {food, books}) {
            spend(ada, "EXPENSE", month.minusMonths(2).atDay(9), "30.00", each);
            spend(ada, "EXPENSE", month.minusMonths(1).atDay(9), "190.00", each);
        }

        var now = month(ada, month);
        assertThat(text(byCategory(now, "Food").path("figures"), "carried")).isEqualTo("-20.00");
        assertThat(text(byCategory(now, "Food").path("figures"), "left")).isEqualTo("80.00");
        assertThat(text(byCategory(now, "Books").path("figures"), "carried")).isEqualTo("0.00");
        var before = month(ada, month.minusMonths(1));
        assertThat(text(byCategory(before, "Food").path("figures"), "carried")).isEqualTo("70.00");
        assertThat(text(byCategory(before, "Books").path("figures"), "state")).isEqualTo("OVER");
    }

    @Test
    void the_total_counts_a_part_that_has_a_budget_of_its_own_once() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        var fruit = category(ada, "Fruit", food);
        var apples = category(ada, "Apples", fruit);
        budget(ada, food, month, "300.00", false);
        budget(ada, apples, month, "50.00", false);
        budget(ada, category(ada, "Books", null), month, "20.00", false);
        spend(ada, "EXPENSE", today, "60.00", apples);
        spend(ada, "EXPENSE", today, "10.00", fruit);

        var body = month(ada, month);
        assertThat(text(byCategory(body, "Apples").path("figures"), "state")).isEqualTo("OVER");
        assertThat(text(byCategory(body, "Apples"), "withinBudgetId"))
                .isEqualTo(text(byCategory(body, "Food"), "budgetId"));
        assertThat(text(byCategory(body, "Food").path("figures"), "spent")).isEqualTo("70.00");
        assertThat(body.at("/total/figures/planned").asString()).isEqualTo("320.00");
        assertThat(body.at("/total/figures/spent").asString()).isEqualTo("70.00");
        assertThat(ada.get(body.at("/total/lines").asString())
                        .is(200)
                        .body()
                        .path("totalItems")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_was_spent_is_the_sum_of_the_lines_it_links_to(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var top = category(ada, "A", null);
        var middle = category(ada, "B", top);
        var all = new String[] {
            top, middle, category(ada, "C", middle), category(ada, "D", null), category(ada, "E", null)
        };
        for (var at = 0; at < 4; at++) {
            budget(ada, all[at], month.minusMonths(dice.nextInt(3)), cents(dice), dice.nextInt(2) == 0);
        }
        for (var step = 0; step < 25; step++) {
            var kind = dice.nextInt(4) == 0 ? "REFUND" : "EXPENSE";
            var day = month.minusMonths(dice.nextInt(3)).atDay(dice.nextInt(1, 29));
            var entry = spend(ada, kind, day, cents(dice), all[dice.nextInt(all.length)]);
            if (dice.nextInt(5) == 0) {
                ada.delete(TRANSACTIONS + "/" + entry.field("id")).is(204);
            }
        }

        for (var each = month.minusMonths(2); !each.isAfter(month); each = each.plusMonths(1)) {
            var body = month(ada, each);
            for (var entry : body.path("budgets")) {
                assertThat(sumOfLines(ada, text(entry, "lines")))
                        .isEqualByComparingTo(text(entry.path("figures"), "spent"));
            }
            assertThat(sumOfLines(ada, body.at("/total/lines").asString()))
                    .isEqualByComparingTo(body.at("/total/figures/spent").asString());
        }
    }

    @Test
    void another_currency_counts_at_the_rate_of_its_day_or_is_told_to_be_missing() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        budget(ada, food, month, "100.00", false);
        var dollars = account(ada, "Dollars", "USD");
        ada.send(HttpMethod.PUT, "/api/v1/rates/EUR/USD/" + month.atDay(1), _ -> {}, Map.of("rate", "1.25"))
                .is(200);
        for (var day : new LocalDate[] {month.atDay(1), month.atDay(20)}) {
            var entry = entry("EXPENSE", day, "50.00", "USD", food);
            entry.put("accountId", dollars);
            ada.post(TRANSACTIONS, entry).is(201);
        }

        var shown = only(ada, month);
        assertThat(text(shown.path("figures"), "spent")).isEqualTo("40.00");
        assertThat(shown.path("complete").asBoolean()).isFalse();
        assertThat(shown.path("missing").size()).isEqualTo(1);
        assertThat(shown.at("/missing/0/currency").asString()).isEqualTo("USD");
        assertThat(shown.at("/missing/0/amount").asString()).isEqualTo("50.00");
        assertThat(month(ada, month).at("/total/complete").asBoolean()).isFalse();
    }

    @Test
    void a_budget_in_a_currency_without_a_rate_is_not_added_to_the_total() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        var begun = ada.post(
                        BUDGETS,
                        Map.of("categoryId", food, "currency", "JPY", "from", month.toString(), "limit", "9000"))
                .is(201);

        var total = month(ada, month).path("total");

        assertThat(total.path("complete").asBoolean()).isFalse();
        assertThat(total.at("/notAdded/0").asString()).isEqualTo(begun.field("id"));
        assertThat(total.at("/figures/planned").asString()).isEqualTo("0.00");
    }

    private int daysLeft() {
        return month.lengthOfMonth() - today.getDayOfMonth() + 1;
    }
}
