package dev.lifeops.finance.sums;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What dashboards read says what the lines say, whatever happened and whether or not the job has been by. */
@ApiTest
class SummedViewsTest {

    /** What was taken back at once may be left as nothing. */
    private static final String BY_CATEGORY = """
            (select owner_id as person_id, month, kind, currency, category_id, sum(amount) as amount
             from finance.category_month group by 1, 2, 3, 4, 5 having sum(amount) <> 0) sums""";

    private static final String LINES_OF_CATEGORIES = """
            (select owner_id as person_id, * from finance.transaction_line
             where kind <> 'TRANSFER' and category_id is not null) line""";

    private static final String IN_SUMMED_YEARS = """
            (select *, finance.year_end(booked_on, current_date) as last_month from %s
             where (person_id, finance.year_end(booked_on, current_date)) in (select owner_id, last_month from finance.fresh_year)) line""";

    private static final String MATCHED = """
            (with bought as (select person_id, month, currency, item_key, unit, sum(quantity) as q, sum(paid) as p
                             from report.price_month group by 1, 2, 3, 4, 5)
             select now.*, before.q as q0, before.p as p0
             from bought now join bought before using (person_id, currency, item_key, unit)
             where now.month = before.month + interval '1 year') matched""";

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
    SummedViewsTest(TestClient client, AllSums sums, JdbcClient database) {
        this.client = client;
        this.sums = sums;
        this.database = database;
    }

    /** The seed of a failure is the parameter. */
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

    private UUID owner(TestClient person) {
        return database.sql("select id from identity.account where email = ?")
                .param(person.email())
                .query(UUID.class)
                .single();
    }
}
