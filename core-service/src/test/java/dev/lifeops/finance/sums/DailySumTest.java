package dev.lifeops.finance.sums;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class DailySumTest {

    private static final String TRANSACTIONS = "/api/v1/transactions";
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final List<String> KINDS = List.of("EXPENSE", "INCOME", "REFUND", "TRANSFER");

    private final TestClient client;
    private final Merging merging;
    private final JdbcClient database;

    @Autowired
    DailySumTest(TestClient client, Merging merging, JdbcClient database) {
        this.client = client;
        this.merging = merging;
        this.database = database;
    }

    /** The seed of a failure is the parameter. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sums_are_those_of_the_lines_whatever_people_do(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var accounts = List.of(account(ada, "A"), account(ada, "B"));
        var categories = List.of(category(ada, "A"), category(ada, "B"));
        var booked = new ArrayList<TestAnswer>();
        for (var step = 0; step < 30; step++) {
            var entry = entry(dice, accounts, categories);
            switch (booked.isEmpty() ? 0 : dice.nextInt(5)) {
                case 3 -> change(ada, booked.get(dice.nextInt(booked.size())), entry);
                case 4 ->
                    ada.delete(path(booked.remove(dice.nextInt(booked.size())))).is(204);
                default -> booked.add(ada.post(TRANSACTIONS, entry).is(201));
            }
            if (dice.nextInt(6) == 0) {
                merging.catchUp();
            }
        }
        var owner = owner(ada);

        assertThat(sums(owner)).isEqualTo(lines(owner)).isNotEmpty();
        merging.catchUp();
        assertThat(sums(owner)).isEqualTo(lines(owner));
        assertThat(count("select count(*) from finance.daily_sum where owner_id = ?", owner))
                .isEqualTo(lines(owner).size());
    }

    @Test
    void merging_twice_at_once_counts_nothing_twice() {
        var ada = client.signedIn();
        var category = category(ada, "A");
        var account = account(ada, "A");
        for (var round = 0; round < 10; round++) {
            for (var time = 0; time < 5; time++) {
                var line = Map.of("amount", "1.00", "categoryId", category);
                ada.post(
                                TRANSACTIONS,
                                Map.of(
                                        "kind",
                                        "EXPENSE",
                                        "bookedOn",
                                        "2026-01-01",
                                        "currency",
                                        "EUR",
                                        "amount",
                                        "1.00",
                                        "accountId",
                                        account,
                                        "lines",
                                        List.of(line)))
                        .is(201);
            }
            InParallel.times(3, () -> {
                merging.catchUp();
                return true;
            });
        }

        assertThat(sums(owner(ada))).singleElement().asString().endsWith(" 50.0000");
    }

    private static void change(TestClient ada, TestAnswer old, Map<String, Object> entry) {
        var patch = new HashMap<>(entry);
        patch.putIfAbsent("toAccountId", null);
        ada.patch(path(old), patch, Map.of("If-Match", "*")).is(200);
    }

    private static String path(TestAnswer transaction) {
        return TRANSACTIONS + "/" + transaction.field("id");
    }

    private static Map<String, Object> entry(SplittableRandom dice, List<String> accounts, List<String> categories) {
        var lines = new ArrayList<Map<String, Object>>();
        var amount = BigDecimal.ZERO;
        for (var count = dice.nextInt(1, 5); count > 0; count--) {
            var each = BigDecimal.valueOf(dice.nextInt(1, 10_000), 2);
            amount = amount.add(each);
            lines.add(Map.of("amount", each.toPlainString(), "categoryId", categories.get(dice.nextInt(2))));
        }
        var kind = KINDS.get(dice.nextInt(KINDS.size()));
        var entry = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "bookedOn",
                BEGIN.plusDays(dice.nextInt(5)).toString(),
                "accountId",
                accounts.getFirst(),
                "currency",
                "EUR",
                "amount",
                amount.toPlainString(),
                "lines",
                lines));
        if (kind.equals("TRANSFER")) {
            entry.put("toAccountId", accounts.getLast());
        }
        return entry;
    }

    private static String account(TestClient person, String name) {
        return person.post("/api/v1/accounts", Map.of("name", name, "type", "BANK", "currency", "EUR"))
                .is(201)
                .field("id");
    }

    private static String category(TestClient person, String name) {
        return person.post("/api/v1/categories", Map.of("name", name)).is(201).field("id");
    }

    private UUID owner(TestClient person) {
        return database.sql("select id from identity.account where email = ?")
                .param(person.email())
                .query(UUID.class)
                .single();
    }

    private List<String> sums(UUID owner) {
        return database.sql("""
                        select concat_ws(' ', booked_on, kind, currency, category_id, sum(amount)) from finance.daily_sum
                        where owner_id = ? group by booked_on, kind, currency, category_id having sum(amount) <> 0
                        order by 1""")
                .param(owner)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> lines(UUID owner) {
        return database.sql("""
                        select concat_ws(' ', booked_on, kind, currency, category_id, sum(amount))
                        from finance.transaction_line where owner_id = ? and kind <> 'TRANSFER'
                        group by booked_on, kind, currency, category_id having sum(amount) <> 0 order by 1""")
                .param(owner)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long count(String sql, UUID owner) {
        return database.sql(sql).param(owner).query(Long.class).single();
    }
}
