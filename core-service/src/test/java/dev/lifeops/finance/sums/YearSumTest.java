package dev.lifeops.finance.sums;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twelve months are summed up at once, from the sums of each. */
@ApiTest
class YearSumTest {

    private final TestClient client;
    private final AllSums sums;
    private final JdbcClient database;

    @Autowired
    YearSumTest(TestClient client, AllSums sums, JdbcClient database) {
        this.client = client;
        this.sums = sums;
        this.database = database;
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

    private UUID owner(TestClient person) {
        return database.sql("select id from identity.account where email = ?")
                .param(person.email())
                .query(UUID.class)
                .single();
    }
}
