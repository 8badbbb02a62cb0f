package dev.lifeops.finance.sums;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums of budgets say what the sums of days and categories say, whatever happened and whichever job was by. */
@ApiTest
class BudgetSumTest {

    private static final String CATEGORIES = "/api/v1/categories";
    private static final String BUDGETS = "/api/v1/budgets";

    private static final String PAYMENTS = """
            (select part.budget_id, daily.booked_on as day, case daily.kind when 'EXPENSE' then amount else -amount end as spent
             from finance.budget_part part join finance.daily_sum daily using (category_id, currency)
             where daily.kind in ('EXPENSE', 'REFUND')
             union all
             select part.budget_id, abroad.day, abroad.spent
             from finance.budget_part part join finance.spent_abroad_by_day abroad
                 on abroad.category_id = part.category_id and abroad.wanted = part.currency) payment""";

    private final TestClient client;
    private final MonthSumming months;
    private final BudgetSumming budgets;
    private final JdbcClient database;

    @Autowired
    BudgetSumTest(TestClient client, MonthSumming months, BudgetSumming budgets, JdbcClient database) {
        this.client = client;
        this.months = months;
        this.budgets = budgets;
        this.database = database;
    }

    /** The seed of a failure is the parameter. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sums_say_what_the_days_of_categories_say(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var life = new Life(ada, dice);
        var limited = List.of(category(ada, "Limited"), category(ada, "Limited too"));
        for (var step = 0; step < 60; step++) {
            switch (dice.nextInt(8)) {
                case 0 -> months.catchUp();
                case 1 -> budgets.catchUp();
                case 2 -> beginOrEnd(ada, limited.get(dice.nextInt(2)), dice);
                case 3, 4 -> move(ada, limited, dice);
                default -> life.goOn();
            }
            assertSumsAgree(ada);
        }
        months.catchUp();
        budgets.catchUp();
        assertSumsAgree(ada);
    }

    @Test
    void a_budget_and_a_month_that_are_summed_up_at_once_leave_each_sum_once() {
        var ada = client.signedIn();
        var food = category(ada, "Food");
        for (var round = 0; round < 8; round++) {
            begin(ada, food, "EUR");
            book(ada, food);
            InParallel.times(4, () -> {
                budgets.catchUp();
                months.catchUp();
                return true;
            });
            assertSumsAgree(ada);
            ada.delete(BUDGETS + "/" + budgetOf(ada, food)).is(204);
        }
    }

    @Test
    void a_budget_that_is_no_more_leaves_no_sums() {
        var ada = client.signedIn();
        var food = category(ada, "Food");
        begin(ada, food, "EUR");
        book(ada, food);
        budgets.catchUp();
        months.catchUp();
        assertThat(kept(ada)).isEqualTo(2);

        ada.delete(BUDGETS + "/" + budgetOf(ada, food)).is(204);
        budgets.catchUp();

        assertThat(kept(ada)).isZero();
    }

    private static void beginOrEnd(TestClient person, String category, SplittableRandom dice) {
        var budget = budgetOf(person, category);
        if (budget == null) {
            begin(person, category, dice.nextBoolean() ? "EUR" : "USD");
        } else {
            person.delete(BUDGETS + "/" + budget).is(204);
        }
    }

    private static void begin(TestClient person, String category, String currency) {
        person.post(BUDGETS, Map.of("categoryId", category, "currency", currency, "from", "2026-01", "limit", "9000"))
                .is(201);
    }

    private static @Nullable String budgetOf(TestClient person, String category) {
        return person.get(BUDGETS)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(it -> it.path("categoryId").asString().equals(category))
                .map(it -> it.path("id").asString())
                .findFirst()
                .orElse(null);
    }

    /** One that is not limited itself, into one that is or out of it. */
    private static void move(TestClient person, List<String> limited, SplittableRandom dice) {
        var others = person.get(CATEGORIES + "?size=200")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .filter(it -> !limited.contains(it))
                .toList();
        var patch = new HashMap<String, @Nullable String>();
        patch.put("parentId", dice.nextInt(3) == 0 ? null : limited.get(dice.nextInt(2)));
        person.patch(CATEGORIES + "/" + others.get(dice.nextInt(others.size())), patch, Map.of("If-Match", "*"))
                .is(200);
    }

    private static String category(TestClient person, String name) {
        return person.post(CATEGORIES, Map.of("name", name)).is(201).field("id");
    }

    private static void book(TestClient person, String category) {
        person.post(
                        Life.TRANSACTIONS,
                        Map.of(
                                "bookedOn",
                                "2026-01-05",
                                "currency",
                                "EUR",
                                "amount",
                                "4.00",
                                "lines",
                                List.of(Map.of("amount", "4.00", "categoryId", category))))
                .is(201);
    }

    private void assertSumsAgree(TestClient person) {
        assertThat(rows(person, "select budget_id, day, spent, complete from finance.budget_spent"))
                .isEqualTo(rows(person, """
                        select budget_id, day, sum(spent) as spent, count(*) = count(spent) as complete
                        from %s group by budget_id, day""".formatted(PAYMENTS)));
        assertThat(rows(person, "select budget_id, month as day, spent, complete from finance.budget_spent_by_month"))
                .isEqualTo(rows(person, """
                        select budget_id, date_trunc('month', day::timestamp)::date as day, sum(spent) as spent,
                            count(*) = count(spent) as complete
                        from %s group by 1, 2""".formatted(PAYMENTS)));
    }

    /** What was taken back at once may be left as nothing. */
    private List<@Nullable String> rows(TestClient person, String sql) {
        return database.sql("""
                        select concat_ws(' ', budget_id, day, trim_scale(spent), complete) as told
                        from (%s) sums join finance.budget on budget.id = budget_id
                            join identity.account on account.id = owner_id
                        where email = ? and (spent <> 0 or not complete) order by 1""".formatted(sql))
                .param(person.email())
                .query(String.class)
                .list();
    }

    private long kept(TestClient person) {
        return database.sql("""
                        select (select count(*) from finance.budget_day where owner_id = account.id)
                            + (select count(*) from finance.budget_sum where owner_id = account.id)
                        from identity.account where email = ?""").param(person.email()).query(Long.class).single();
    }
}
