package dev.lifeops.sharing;

import static dev.lifeops.sharing.Friends.TRANSACTIONS;
import static dev.lifeops.sharing.Friends.ifMatch;
import static dev.lifeops.sharing.Friends.owed;
import static dev.lifeops.sharing.Friends.spent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;

@ApiTest
class SettlingUpTest {

    private final TestClient nobody;
    private final JdbcTemplate database;

    @Autowired
    SettlingUpTest(TestClient nobody, JdbcTemplate database) {
        this.nobody = nobody;
        this.database = database;
    }

    @Test
    void an_expense_that_is_in_nobodys_books_is_in_those_of_its_payer_from_then_on() {
        var friends = Friends.of(nobody, "Ben", "dan");
        var giro = account(friends.ada(), "EUR");

        var mine = add(friends, friends.me(), "EUR", "30.00", ", \"accountId\": \"%s\"".formatted(giro))
                .is(201);
        var dans = add(friends, friends.id("dan"), "EUR", "9.00", "").is(201);

        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "17.00", "Ben", "-13.00", "dan", "-4.00"));
        assertThat(balance(friends.ada(), giro)).isEqualTo("-30.00");
        assertThat(owed(friends.ada(), "EUR")).isEqualTo("17.00");
        assertThat(spent(friends.ada())).isEqualByComparingTo("13.00");
        assertThat(spent(friends.person("Ben"))).isEqualByComparingTo("13.00");
        friends.person("Ben")
                .patch(friends.path() + "/expenses/" + mine.field("id"), Map.of("note", "seen"), ifMatch(mine))
                .is(200);
        assertThat(balance(friends.ada(), giro)).isEqualTo("-30.00");
        friends.person("Ben")
                .patch(
                        friends.path() + "/expenses/" + dans.field("id"),
                        Map.of("paidBy", friends.id("Ben"), "amount", "12.00", "lines", new String[0]),
                        ifMatch(dans))
                .is(200);
        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "16.00", "Ben", "-2.00", "dan", "-14.00"));
        assertThat(owed(friends.person("Ben"), "EUR")).isEqualTo("-2.00");
        add(friends, friends.id("Ben"), "EUR", "9.00", ", \"accountId\": \"%s\"".formatted(giro))
                .isProblem(422, "VALIDATION_FAILED");
        friends.ada()
                .patch(
                        friends.path() + "/expenses/" + mine.field("id"),
                        Map.of("paidBy", friends.id("dan")),
                        Map.of("If-Match", "*"))
                .is(200);
        assertThat(balance(friends.ada(), giro)).isEqualTo("0.00");
        assertThat(owed(friends.ada(), "EUR")).isEqualTo("-14.00");
    }

    @Test
    void a_payment_is_a_transfer_in_the_books_of_both_and_can_be_taken_back() {
        var friends = Friends.of(nobody, "Ben");
        var ben = friends.person("Ben");
        add(friends, friends.me(), "EUR", "30.00", "").is(201);
        var giro = account(ben, "EUR");

        var paid = ben.post(
                        friends.path() + "/payments",
                        Map.of("to", friends.me(), "currency", "EUR", "amount", "10.00", "accountId", giro))
                .is(201);

        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "5.00", "Ben", "-5.00"));
        assertThat(balance(ben, giro)).isEqualTo("-10.00");
        assertThat(owed(ben, "EUR")).isEqualTo("-5.00");
        assertThat(owed(friends.ada(), "EUR")).isEqualTo("5.00");
        assertThat(spent(ben)).isEqualByComparingTo("15.00");
        assertThat(friends.ada()
                        .get(friends.path() + "/payments/" + paid.field("id"))
                        .text())
                .doesNotContain(giro);
        var mine = account(friends.ada(), "EUR");
        var seen = friends.ada()
                .get(friends.path() + "/payments/" + paid.field("id"))
                .is(200);
        friends.ada()
                .send(
                        HttpMethod.PUT,
                        friends.path() + "/payments/" + paid.field("id") + "/account",
                        it -> ifMatch(seen).forEach(it::set),
                        Map.of("accountId", mine))
                .is(200);
        assertThat(balance(friends.ada(), mine)).isEqualTo("10.00");

        friends.ada().delete(friends.path() + "/payments/" + paid.field("id")).is(204);
        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "15.00", "Ben", "-15.00"));
        assertThat(balance(ben, giro)).isEqualTo("0.00");
        assertThat(balance(friends.ada(), mine)).isEqualTo("0.00");
    }

    @Test
    void payments_that_cannot_be_are_refused() {
        var friends = Friends.of(nobody, "Ben");
        var payments = friends.path() + "/payments";

        friends.ada()
                .post(payments, Map.of("to", friends.me(), "currency", "EUR", "amount", "1"))
                .isProblem(422, "VALIDATION_FAILED");
        friends.ada()
                .post(payments, Map.of("to", friends.id("Ben"), "currency", "EUR", "amount", "0"))
                .isProblem(422, "VALIDATION_FAILED");
        friends.ada()
                .post(payments, Map.of("to", friends.id("Ben"), "currency", "EURO", "amount", "1"))
                .isProblem(422, "VALIDATION_FAILED");
        friends.ada()
                .post(
                        payments,
                        Map.of(
                                "to",
                                friends.id("Ben"),
                                "currency",
                                "EUR",
                                "amount",
                                "1",
                                "accountId",
                                account(friends.ada(), "JPY")))
                .isProblem(422, "NO_RATE");
        friends.ada()
                .post(
                        payments,
                        Map.of("to", friends.id("Ben"), "currency", "EUR", "amount", "1", "paidOn", "0001-01-01"))
                .isProblem(422, "VALIDATION_FAILED");
        assertThat(friends.balances("EUR")).isEmpty();
        assertThat(friends.ada().get(TRANSACTIONS).field("totalItems")).isEqualTo("0");
    }

    @Test
    void currencies_stay_apart_until_somebody_converts_them_at_a_rate() {
        var friends = Friends.of(nobody, "Ben", "dan");
        var ada = friends.ada();
        add(friends, friends.me(), "EUR", "30.00", "").is(201);
        add(friends, friends.id("Ben"), "USD", "10.00", "").is(201);
        assertThat(friends.balances("USD")).isEqualTo(Map.of("Ada Lovelace", "-3.34", "Ben", "6.67", "dan", "-3.33"));
        var in = friends.path() + "/settlement?currency=EUR&on=2026-03-06";
        var wish = Map.of("from", "USD", "to", "EUR", "on", "2026-03-06");

        ada.get(in).isProblem(422, "NO_RATE");
        ada.post(friends.path() + "/conversions", wish).isProblem(422, "NO_RATE");
        ada.send(HttpMethod.PUT, "/api/v1/rates/USD/EUR/2026-03-06", _ -> {}, Map.of("rate", "0.8"))
                .is(200);

        var seen = ada.get(in).is(200);
        assertThat(seen.body().path("currencies")).hasSize(1);
        assertThat(seen.body().at("/currencies/0/payments")).hasSize(2);
        assertThat(seen.body().at("/rates/0/rate").asString()).isEqualTo("0.8");
        assertThat(friends.balances("USD")).hasSize(3);

        var converted = ada.post(friends.path() + "/conversions", wish).is(201);
        assertThat(friends.balances("USD")).isEmpty();
        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "17.33", "Ben", "-4.66", "dan", "-12.67"));
        assertThat(owed(ada, "EUR")).isEqualTo("17.33");
        assertThat(owed(ada, "USD")).isEqualTo("0.00");
        assertThat(owed(friends.person("Ben"), "EUR")).isEqualTo("-4.66");
        ada.post(friends.path() + "/conversions", wish).isProblem(409, "NOTHING_OWED");

        ada.delete(friends.path() + "/conversions/" + converted.field("id")).is(204);
        assertThat(friends.balances("USD")).isEqualTo(Map.of("Ada Lovelace", "-3.34", "Ben", "6.67", "dan", "-3.33"));
        assertThat(owed(friends.person("Ben"), "USD")).isEqualTo("6.67");
    }

    @Test
    void what_dashboards_say_would_settle_does() {
        var friends = Friends.of(nobody, "Ben", "cleo", "dan", "eve");
        add(friends, friends.me(), "EUR", "31.07", "").is(201);
        add(friends, friends.id("cleo"), "EUR", "17.00", "").is(201);
        add(friends, friends.id("dan"), "EUR", "2.01", "").is(201);
        var left = new HashMap<String, BigDecimal>();
        friends.balances("EUR").forEach((who, amount) -> left.put(who, new BigDecimal(amount)));

        for (var person : List.of(friends.ada(), friends.person("Ben"))) {
            var open = new HashMap<>(left);
            var payments = database.query(
                    """
                    select payer, payee, amount
                    from report.group_settlement join identity.account on account.id = person_id
                    where email = ? and currency = 'EUR'""",
                    (row, _) -> {
                        open.merge(row.getString("payer"), row.getBigDecimal("amount"), BigDecimal::add);
                        open.merge(
                                row.getString("payee"),
                                row.getBigDecimal("amount").negate(),
                                BigDecimal::add);
                        return row.getBigDecimal("amount");
                    },
                    person.email());

            assertThat(payments).hasSizeBetween(3, 4).allMatch(amount -> amount.signum() > 0);
            assertThat(open.values()).allMatch(amount -> amount.signum() == 0);
        }
    }

    private static TestAnswer add(Friends friends, String paidBy, String currency, String amount, String more) {
        return friends.ada().post(friends.path() + "/expenses", """
                {"paidBy": "%s", "bookedOn": "2026-03-03", "merchant": "Kiosk", "currency": "%s", "amount": "%s"%s}
                """.formatted(paidBy, currency, amount, more));
    }

    private static String account(TestClient person, String currency) {
        return person.post("/api/v1/accounts", Map.of("name", "Giro " + currency, "type", "BANK", "currency", currency))
                .is(201)
                .field("id");
    }

    private static String balance(TestClient person, String account) {
        return person.get("/api/v1/accounts/" + account).is(200).field("balance");
    }
}
