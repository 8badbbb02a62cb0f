package dev.lifeops.finance.sums;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class GivenBackTest {

    private final TestClient nobody;
    private final MonthSumming months;
    private final JdbcClient database;

    @Autowired
    GivenBackTest(TestClient nobody, MonthSumming months, JdbcClient database) {
        this.nobody = nobody;
        this.months = months;
        this.database = database;
    }

    @Test
    void what_others_bear_is_less_spending_by_days_before_and_after_months_are_summed_up() {
        var ada = nobody.signedIn();
        var group = ada.post("/api/v1/groups", Map.of("name", "Flat")).is(201).field("id");
        ada.post("/api/v1/groups/" + group + "/members", Map.of("name", "Dan")).is(201);
        var bought = ada.post(
                        Life.TRANSACTIONS,
                        Map.of("bookedOn", "2026-01-05", "merchant", "Market", "currency", "EUR", "amount", "30.00"))
                .is(201);
        ada.post(
                        Life.TRANSACTIONS,
                        Map.of("kind", "REFUND", "bookedOn", "2026-01-05", "currency", "EUR", "amount", "1.00"))
                .is(201);
        ada.post("/api/v1/groups/" + group + "/expenses/split", Map.of("transactionId", bought.field("id")))
                .is(201);

        var before = days(ada);
        months.catchUp();

        assertThat(before).containsExactly("EXPENSE 15.00 1", "INCOME 1.00 1");
        assertThat(days(ada)).isEqualTo(before);
    }

    private List<@Nullable String> days(TestClient person) {
        return database.sql("""
                        select concat_ws(' ', kind, round(sum(amount), 2), sum(transactions))
                        from report.money_day join identity.account on account.id = person_id
                        where email = ? group by kind order by kind""").param(person.email()).query(String.class).list();
    }
}
