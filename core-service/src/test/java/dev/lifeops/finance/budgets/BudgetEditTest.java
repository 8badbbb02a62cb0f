package dev.lifeops.finance.budgets;

import static dev.lifeops.finance.budgets.Budgeting.BUDGETS;
import static dev.lifeops.finance.budgets.Budgeting.CATEGORIES;
import static dev.lifeops.finance.budgets.Budgeting.begin;
import static dev.lifeops.finance.budgets.Budgeting.budget;
import static dev.lifeops.finance.budgets.Budgeting.category;
import static dev.lifeops.finance.budgets.Budgeting.month;
import static dev.lifeops.finance.budgets.Budgeting.only;
import static dev.lifeops.finance.budgets.Budgeting.plan;
import static dev.lifeops.finance.budgets.Budgeting.put;
import static dev.lifeops.finance.budgets.Budgeting.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class BudgetEditTest {

    private final TestClient client;
    private final YearMonth month;

    @Autowired
    BudgetEditTest(TestClient client, Clock clock) {
        this.client = client;
        this.month = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Test
    void a_plan_has_a_history() {
        var ada = client.signedIn();
        var budget = budget(ada, category(ada, "Food", null), month.minusMonths(3), "100.00", false);

        plan(ada, budget, month.plusMonths(1), "{\"limit\": \"150.00\", \"rollsOver\": true}")
                .is(200);
        plan(ada, budget, month.plusMonths(3), "{\"limit\": null, \"rollsOver\": false}")
                .is(200);

        assertThat(text(only(ada, month).path("figures"), "planned")).isEqualTo("100.00");
        assertThat(text(only(ada, month.minusMonths(3)).path("figures"), "planned"))
                .isEqualTo("100.00");
        assertThat(text(only(ada, month.plusMonths(2)).path("figures"), "planned"))
                .isEqualTo("150.00");
        assertThat(month(ada, month.minusMonths(4)).path("budgets").size()).isZero();
        assertThat(month(ada, month.plusMonths(3)).path("budgets").size()).isZero();
        assertThat(ada.get(BUDGETS).is(200).body().at("/items/0/plan").size()).isEqualTo(3);
    }

    @Test
    void a_category_has_one_budget() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        budget(ada, food, month, "100.00", false);

        begin(ada, food, month.plusMonths(5).toString(), "50.00").isProblem(409, "BUDGET_EXISTS");
    }

    @Test
    void a_category_with_a_budget_is_not_deleted_but_moves_it() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        var meals = category(ada, "Meals", null);
        var budget = budget(ada, food, month, "100.00", false);

        ada.delete(CATEGORIES + "/" + food).isProblem(409, "CATEGORY_IN_USE");
        ada.delete(CATEGORIES + "/" + food + "?moveTo=" + meals).is(204);
        assertThat(ada.get(budget).is(200).field("categoryId")).isEqualTo(meals);

        var other = category(ada, "Other", null);
        budget(ada, other, month, "100.00", false);
        ada.delete(CATEGORIES + "/" + other + "?moveTo=" + meals).isProblem(409, "BUDGET_EXISTS");
        ada.delete(budget).is(204);
        ada.delete(CATEGORIES + "/" + meals).is(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000000", "1.23456", "NaN", "many"})
    void a_limit_that_makes_no_sense_is_refused(String limit) {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);

        assertThat(begin(ada, food, month.toString(), limit).status()).isIn(400, 422);
        assertThat(ada.get(BUDGETS).is(200).body().path("items").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989-12", "2999-01", "0001-01"})
    void a_month_out_of_bounds_is_refused(String far) {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        var budget = budget(ada, food, month, "1.00", false);

        begin(ada, food, far, "1.00").isProblem(422, "VALIDATION_FAILED");
        plan(ada, budget, YearMonth.parse(far), "{\"limit\": \"1\", \"rollsOver\": false}")
                .isProblem(422, "VALIDATION_FAILED");
        ada.get(BUDGETS + "/months/" + far).isProblem(422, "VALIDATION_FAILED");
        ada.get(BUDGETS + "/months/" + far + "/lines").isProblem(422, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "now", "2026"})
    void what_is_no_month_is_refused(String text) {
        assertThat(client.signedIn().get(BUDGETS + "/months/" + text).status()).isIn(400, 422);
    }

    @Test
    void nobody_sees_or_limits_what_is_others() {
        var ada = client.signedIn();
        var food = category(ada, "Food", null);
        var budget = budget(ada, food, month, "1.00", false);
        var id = budget.substring(BUDGETS.length() + 1);
        var bob = client.signedIn();

        begin(bob, food, month.toString(), "1.00").isProblem(422, "UNKNOWN_CATEGORY");
        begin(bob, UUID.randomUUID().toString(), month.toString(), "1.00").isProblem(422, "UNKNOWN_CATEGORY");
        bob.get(budget).isProblem(404, "BUDGET_NOT_FOUND");
        bob.delete(budget).isProblem(404, "BUDGET_NOT_FOUND");
        plan(bob, budget, month, "{\"limit\": \"2\", \"rollsOver\": false}").isProblem(404, "BUDGET_NOT_FOUND");
        bob.get(BUDGETS + "/months/" + month + "/lines?budgetId=" + id).isProblem(404, "BUDGET_NOT_FOUND");
        assertThat(month(bob, month).path("budgets").size()).isZero();
    }

    @Test
    void an_edit_needs_the_latest_version_in_hand() {
        var ada = client.signedIn();
        var budget = budget(ada, category(ada, "Food", null), month, "1.00", false);
        var path = budget + "/plan/" + month;
        var step = "{\"limit\": \"2.00\", \"rollsOver\": false}";
        Map<String, String> first =
                Map.of("If-Match", Objects.requireNonNull(ada.get(budget).header("ETag")));

        put(ada, path, Map.of(), step).isProblem(428, "PRECONDITION_REQUIRED");
        put(ada, path, first, step).is(200);
        put(ada, path, first, step).isProblem(412, "STALE_VERSION");
    }

    @Test
    void a_day_begins_where_the_person_lives() {
        var ada = client.signedIn();
        put(
                        ada,
                        "/api/v1/finance/settings",
                        Map.of(),
                        "{\"baseCurrency\": \"EUR\", \"timeZone\": \"Pacific/Kiritimati\"}")
                .is(200);
        var east = LocalDate.parse(month(ada, month).path("today").asString());
        put(
                        ada,
                        "/api/v1/finance/settings",
                        Map.of(),
                        "{\"baseCurrency\": \"EUR\", \"timeZone\": \"Pacific/Honolulu\"}")
                .is(200);
        var west = LocalDate.parse(month(ada, month).path("today").asString());

        assertThat(east).isEqualTo(west.plusDays(1));
        put(ada, "/api/v1/finance/settings", Map.of(), "{\"baseCurrency\": \"EUR\", \"timeZone\": \"Mars\"}")
                .isProblem(422, "VALIDATION_FAILED");
    }
}
