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

    @Test
    void transactions_of_a_category_or_kind_are_counted_alike_from_sums_and_from_lines() {
        var ada = client.signedIn();
        var food = id(ada, "/api/v1/categories", Map.of("name", "Food"));
        var bank = id(ada, "/api/v1/accounts", Map.of("name", "Bank", "type", "BANK", "currency", "EUR"));
        var purse = id(ada, "/api/v1/accounts", Map.of("name", "Purse", "type", "CASH", "currency", "EUR"));
        var half = Map.of("description", "Bread", "amount", "2.00", "categoryId", food);
        book(ada, Map.of("kind", "EXPENSE", "accountId", bank, "lines", List.of(half, half)));
        book(ada, Map.of("kind", "INCOME", "accountId", bank, "lines", List.of(half, half)));
        book(ada, Map.of("kind", "TRANSFER", "accountId", bank, "toAccountId", purse, "lines", List.of(half, half)));
        // of one page alone the total would be told from its rows
        var lists = List.of(
                "?size=1&categoryId=" + food,
                "?size=1&kind=EXPENSE",
                "?size=1&kind=EXPENSE&from=2026-01-06",
                "?size=1&kind=TRANSFER&to=2026-01-05");
        assertThat(totals(ada, lists)).containsExactly("3", "1", "0", "1");

        sums.catchUp();

        assertThat(totals(ada, lists)).containsExactly("3", "1", "0", "1");
    }

    private static List<String> totals(TestClient person, List<String> lists) {
        return lists.stream()
                .map(it -> person.get(Life.TRANSACTIONS + it).is(200).field("totalItems"))
                .toList();
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
