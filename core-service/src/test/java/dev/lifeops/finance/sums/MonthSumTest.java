package dev.lifeops.finance.sums;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums of months say what the lines say, whatever happened and whether or not the job has been by. */
@ApiTest
class MonthSumTest {

    private static final List<String> DIMENSIONS = List.of("CATEGORY", "MERCHANT", "ITEM", "TAG", "ACCOUNT", "MONTH");
    private static final List<String> NARROWER = List.of(
            "", "&currencies=EACH", "&merchant=shop%20a", "&tag=t1", "&without=CATEGORY", "&kind=EXPENSE&item=a");

    /** A few months, parts of them, and two years, each twelve months of which are summed up at once. */
    private static final List<String> SPANS =
            List.of("from=2026-01-01&to=2026-03-31", "from=2026-01-25&to=2026-03-10", "from=2025-01-01&to=2026-12-31");

    private static final String IN_SUMMED_YEARS = """
            (select *, finance.year_end(booked_on, current_date) as last_month from %s
             where (person_id, finance.year_end(booked_on, current_date)) in (select owner_id, last_month from finance.fresh_year)) line""";

    private static final String MATCHED = """
            (with bought as (select person_id, month, currency, item_key, unit, sum(quantity) as q, sum(paid) as p
                             from report.price_month group by 1, 2, 3, 4, 5)
             select now.*, before.q as q0, before.p as p0
             from bought now join bought before using (person_id, currency, item_key, unit)
             where now.month = before.month + interval '1 year') matched""";

    /** What was taken back at once may be left as nothing. */
    private static final String BY_CATEGORY = """
            (select owner_id as person_id, month, kind, currency, category_id, sum(amount) as amount
             from finance.category_month group by 1, 2, 3, 4, 5 having sum(amount) <> 0) sums""";

    private static final String LINES_OF_CATEGORIES = """
            (select owner_id as person_id, * from finance.transaction_line
             where kind <> 'TRANSFER' and category_id is not null) line""";

    private static final String HELD = """
            (select max(account.opening_balance) + coalesce(sum(moved.change) filter (
                 where account.opened_on is null or moved.booked_on >= account.opened_on), 0)
             from finance.account left join finance.account_movement moved
                 on moved.account_id = account.id and moved.booked_on <= held.day
             where account.id = held.account_id)""";

    private final TestClient client;
    private final AllSums sums;
    private final JdbcClient database;

    @Autowired
    MonthSumTest(TestClient client, AllSums sums, JdbcClient database) {
        this.client = client;
        this.sums = sums;
        this.database = database;
    }

    /** The seed of a failure is the parameter. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_told_from_sums_is_what_the_lines_say(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var life = new Life(ada, dice);
        for (var step = 0; step < 40; step++) {
            life.goOn();
            if (dice.nextInt(8) == 0) {
                sums.catchUp();
            }
        }
        var halfSummed = answers(ada);
        var balances = ada.get("/api/v1/accounts").is(200).body().toString();

        sums.catchUp();

        assertThat(answers(ada)).isEqualTo(halfSummed);
        assertThat(ada.get("/api/v1/accounts").is(200).body()).hasToString(balances);
        forgetSums(owner(ada));
        assertThat(answers(ada)).isEqualTo(halfSummed);
        assertThat(ada.get("/api/v1/accounts").is(200).body()).hasToString(balances);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void what_dashboards_read_is_what_the_lines_say(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var life = new Life(ada, dice);
        var owner = owner(ada);
        for (var step = 0; step < 30; step++) {
            life.goOn();
            if (dice.nextInt(6) == 0) {
                sums.catchUp();
            }
            assertViewsAgree(owner);
        }
        sums.catchUp();
        assertViewsAgree(owner);
    }

    @Test
    void transactions_of_a_category_are_counted_alike_from_sums_and_from_lines() {
        var ada = client.signedIn();
        var food = id(ada, "/api/v1/categories", Map.of("name", "Food"));
        var bank = id(ada, "/api/v1/accounts", Map.of("name", "Bank", "type", "BANK", "currency", "EUR"));
        var purse = id(ada, "/api/v1/accounts", Map.of("name", "Purse", "type", "CASH", "currency", "EUR"));
        var half = Map.of("description", "Bread", "amount", "2.00", "categoryId", food);
        book(ada, Map.of("kind", "EXPENSE", "accountId", bank, "lines", List.of(half, half)));
        book(ada, Map.of("kind", "INCOME", "accountId", bank, "lines", List.of(half, half)));
        book(ada, Map.of("kind", "TRANSFER", "accountId", bank, "toAccountId", purse, "lines", List.of(half, half)));
        // of one page alone the total would be told from its rows
        var list = Life.TRANSACTIONS + "?size=1&categoryId=" + food;
        var before = ada.get(list).is(200).field("totalItems");

        sums.catchUp();

        assertThat(before).isEqualTo("3");
        assertThat(ada.get(list).is(200).field("totalItems")).isEqualTo("3");
    }

    private static String id(TestClient person, String path, Map<String, Object> body) {
        return person.post(path, body).is(201).field("id");
    }

    private static void book(TestClient person, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of("bookedOn", "2026-01-05", "currency", "EUR", "amount", "4.00"));
        person.post(Life.TRANSACTIONS, body).is(201);
    }

    @Test
    void two_that_sum_up_at_once_leave_each_sum_once() {
        var ada = client.signedIn();
        for (var round = 0; round < 8; round++) {
            ada.post(
                            Life.TRANSACTIONS,
                            Map.of("kind", "EXPENSE", "bookedOn", "2026-01-05", "currency", "EUR", "amount", "2.50"))
                    .is(201);
            InParallel.times(3, () -> {
                sums.catchUp();
                return true;
            });
        }

        assertThat(database.sql("select sum(amount) from finance.month_sum where owner_id = ?")
                        .param(owner(ada))
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("20");
    }

    @Test
    void twelve_months_are_summed_up_at_once_and_again_after_each_change() {
        var ada = client.signedIn();
        for (var day : List.of("2024-02-05", "2024-03-05")) {
            bread(ada, day);
        }
        sums.catchUp();
        assertThat(inYears(ada)).isEqualByComparingTo("5");

        bread(ada, "2024-03-06");

        assertThat(database.sql("select count(*) from finance.fresh_year where owner_id = ?")
                        .param(owner(ada))
                        .query(Long.class)
                        .single())
                .isZero();
        sums.catchUp();
        assertThat(inYears(ada)).isEqualByComparingTo("7.5");
    }

    @Test
    void twelve_months_that_end_elsewhere_after_a_while_make_place_for_others() {
        var ada = client.signedIn();
        bread(ada, "2024-02-05");
        sums.catchUp();
        database.sql("update finance.summed_year set last_month = (last_month - interval '1 month')::date")
                .update();
        database.sql("update finance.item_year set last_month = (last_month - interval '1 month')::date")
                .update();
        database.sql("update finance.item_shop_year set last_month = (last_month - interval '1 month')::date")
                .update();

        sums.catchUp();

        assertThat(inYears(ada)).isEqualByComparingTo("2.5");
    }

    private static void bread(TestClient person, String day) {
        var line = Map.of("description", "Bread", "amount", "2.50");
        person.post(
                        Life.TRANSACTIONS,
                        Map.of(
                                "kind",
                                "EXPENSE",
                                "bookedOn",
                                day,
                                "currency",
                                "EUR",
                                "amount",
                                "2.50",
                                "lines",
                                List.of(line)))
                .is(201);
    }

    private BigDecimal inYears(TestClient person) {
        return database.sql("""
                        select sum(amount) from finance.fresh_year join finance.item_year using (owner_id, last_month)
                        where owner_id = :owner
                            and amount = (select sum(amount) from finance.item_shop_year where owner_id = :owner)""")
                .param("owner", owner(person))
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void another_base_currency_is_told_at_once() {
        var ada = client.signedIn();
        Life.rate(ada, "2026-01-05", "1.25");
        ada.post(
                        Life.TRANSACTIONS,
                        Map.of("kind", "EXPENSE", "bookedOn", "2026-01-05", "currency", "EUR", "amount", "4.00"))
                .is(201);
        sums.catchUp();

        ada.send(HttpMethod.PUT, "/api/v1/finance/settings", _ -> {}, Map.of("baseCurrency", "USD"))
                .is(200);

        for (var round = 0; round < 2; round++) {
            var total = ada.get("/api/v1/reports/sums?by=MONTH&from=2026-01-01&to=2026-01-31")
                    .is(200)
                    .body()
                    .path("totals")
                    .path(0);
            assertThat(total.path("currency").asString() + total.path("amount").asString())
                    .isEqualTo("USD5.00");
            sums.catchUp();
        }
    }

    /** Of whole months and of parts of them. */
    private static List<String> answers(TestClient person) {
        var answers = new ArrayList<String>();
        for (var span : SPANS) {
            for (var by : DIMENSIONS) {
                for (var more : NARROWER) {
                    answers.add(person.get("/api/v1/reports/sums?by=" + by + "&" + span + more)
                            .is(200)
                            .body()
                            .toString());
                }
            }
            answers.add(
                    person.get("/api/v1/prices/items?" + span).is(200).body().toString());
            answers.add(
                    person.get("/api/v1/prices/shops?" + span).is(200).body().toString());
            answers.add(
                    person.get("/api/v1/prices/basket?" + span).is(200).body().toString());
            answers.add(
                    person.get("/api/v1/reports/lines?" + span).is(200).body().toString());
        }
        answers.add(person.get("/api/v1/reports/net-worth?by=MONTH&from=2026-01-01&to=2026-03-31")
                .is(200)
                .body()
                .toString());
        return answers;
    }

    private void assertViewsAgree(UUID owner) {
        assertThat(told(
                        "report.spending_month",
                        "month, currency, category_id, merchant_key, account_id, sum(amount), sum(lines)",
                        owner))
                .isEqualTo(told(
                        "report.spending",
                        "date_trunc('month', booked_on)::date, currency, category_id, merchant_key, account_id, sum(amount), count(*)",
                        owner));
        assertThat(told("report.item_month", "month, currency, category_id, item_key, sum(amount), sum(lines)", owner))
                .isEqualTo(told(
                        "report.spending",
                        "date_trunc('month', booked_on)::date, currency, category_id, item_key, sum(amount), count(*)",
                        owner));
        assertThat(told(
                        "report.price_month",
                        "month, currency, item_key, unit, merchant_key, sum(paid), sum(quantity), sum(times)",
                        owner))
                .isEqualTo(told(
                        "report.price",
                        "date_trunc('month', booked_on)::date, currency, item_key, unit, merchant_key, sum(paid), sum(quantity), count(*)",
                        owner));
        assertThat(told(
                        "report.item_year",
                        "last_month, currency, category_id, item_key, sum(amount), sum(lines)",
                        owner))
                .isEqualTo(told(
                        IN_SUMMED_YEARS.formatted("report.spending"),
                        "last_month, currency, category_id, item_key, sum(amount), count(*)",
                        owner));
        assertThat(told(
                        "report.price_year",
                        "last_month, currency, item_key, unit, merchant_key, sum(paid), sum(quantity), sum(times)",
                        owner))
                .isEqualTo(told(
                        IN_SUMMED_YEARS.formatted("report.price"),
                        "last_month, currency, item_key, unit, merchant_key, sum(paid), sum(quantity), count(*)",
                        owner));
        assertThat(told(
                        "report.inflation_month",
                        "month, currency, sum(items), sum(paid_then), round(sum(then_now), 6), sum(paid_now), round(sum(now_then), 6)",
                        owner))
                .isEqualTo(told(
                        MATCHED,
                        "month, currency, count(*), sum(p0), round(sum(p / q * q0), 6), sum(p), round(sum(p0 / q0 * q), 6)",
                        owner));
        assertThat(told("report.money_day", "booked_on, kind, currency, sum(amount), sum(transactions)", owner))
                .isEqualTo(told("report.transaction", "booked_on, kind, currency, sum(amount), count(*)", owner));
        assertThat(told(BY_CATEGORY, "month, kind, currency, category_id, sum(amount)", owner))
                .isEqualTo(told(
                        LINES_OF_CATEGORIES,
                        "date_trunc('month', booked_on)::date, kind, currency, category_id, sum(amount)",
                        owner));
        assertThat(told("report.account_month", "account_id, day, sum(balance)", owner))
                .isEqualTo(told("report.account_month held", "account_id, day, sum(" + HELD + ")", owner));
    }

    /** As sentences; sums without the zeros behind the point. */
    private List<String> told(String view, String columns, UUID owner) {
        var names = List.of(columns.split(", (?![^(]*\\))"));
        var keys = names.stream()
                .filter(it -> !it.matches("(?s)(sum|count|round)\\(.*"))
                .toList();
        var shown = names.stream()
                .map(it -> keys.contains(it) ? it : "trim_scale(" + it + "::numeric)")
                .toList();
        return database.sql("select concat_ws(' ', %s) as told from %s where person_id = ? group by %s order by 1"
                        .formatted(String.join(", ", shown), view, String.join(", ", keys)))
                .param(owner)
                .query((row, _) -> row.getString("told"))
                .list();
    }

    private void forgetSums(UUID owner) {
        database.sql(
                        "insert into finance.changed_month select owner_id, month from finance.summed_month where owner_id = ?")
                .param(owner)
                .update();
    }

    private UUID owner(TestClient person) {
        return database.sql("select id from identity.account where email = ?")
                .param(person.email())
                .query(UUID.class)
                .single();
    }
}
