package dev.lifeops.statements.connections;

import static dev.lifeops.statements.connections.Customers.CONNECTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.TestClient;
import dev.lifeops.statements.Bank;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
@SuppressWarnings("NullAway.Init") // fields are set before each test
class SimpleFinSyncTest {

    private final Customers customers;
    private TestClient ada;
    private String giro;
    private LocalDate today;

    @Autowired
    SimpleFinSyncTest(Customers customers) {
        this.customers = customers;
    }

    @BeforeEach
    void start() {
        ada = customers.somebody();
        giro = Bank.account(ada, "Giro", "BANK", "USD");
        today = customers.today();
    }

    private String synced(SimpleFinCustomer customer) {
        var connection = customers.connect(ada, customer);
        customers.link(ada, connection, "ACT", giro);
        customers.awaitSynced(ada, connection);
        return connection;
    }

    @Test
    void what_banks_booked_is_booked_back_to_the_furthest_day_and_once() {
        var customer = new SimpleFinCustomer()
                .with("ACT-1", "USD")
                .booked("ACT-1", "T1", today, "-12.34", "Corner Larder")
                .booked("ACT-1", "T2", today.minusDays(60), "2000.00", "Employer")
                .booked("ACT-1", "T3", today.minusDays(99), "-5.00", "Coffee")
                .booked("ACT-1", "T4", today.minusDays(150), "-1.00", "Too old");

        var connection = synced(customer);

        assertThat(Bank.booked(ada))
                .containsExactly(
                        today + " EXPENSE 12.34 Corner Larder",
                        today.minusDays(60) + " INCOME 2000.00 Employer",
                        today.minusDays(99) + " EXPENSE 5.00 Coffee");
        assertThat(Bank.balance(ada, giro)).isEqualTo("1982.66");
        assertThat(customer.visits()).hasSize(3).allSatisfy(it -> assertThat(it).containsEntry("pending", "1"));
        var account = customers.account(ada, connection, "ACT-1");
        assertThat(account.path("name").asString()).isEqualTo("My Bank ACT-1");
        assertThat(account.path("balance").asString()).isEqualTo("100.00");
        var taken = ada.get(Bank.IMPORTS + "/" + account.path("importId").asString())
                .is(200);
        assertThat(taken.field("format")).isEqualTo("SIMPLEFIN");
        assertThat(Bank.counts(taken)).isEqualTo("3 new, 0 known, 0 unreadable");
    }

    @Test
    void days_that_are_asked_for_again_double_nothing_and_bring_what_came_late() {
        var customer = new SimpleFinCustomer()
                .with("ACT-1", "USD")
                .booked("ACT-1", "T1", today, "-3.50", "Coffee")
                .booked("ACT-1", "T2", today, "-3.50", "Coffee");
        var connection = synced(customer);
        customer.booked("ACT-1", "T3", today.minusDays(9), "-7.00", "Late one");

        customers.syncNow(ada, connection);

        assertThat(Bank.booked(ada)).hasSize(3).contains(today.minusDays(9) + " EXPENSE 7.00 Late one");
    }

    @Test
    void nothing_is_lost_while_it_was_away_for_longer_than_one_request_covers() {
        var customer = new SimpleFinCustomer().with("ACT-1", "USD").booked("ACT-1", "T1", today, "-1.00", "First");
        var connection = synced(customer);
        ada = customers.later(ada, Duration.ofDays(80));
        customer.booked("ACT-1", "T2", today.plusDays(20), "-2.00", "Meanwhile");

        customers.syncNow(ada, connection);

        assertThat(Bank.booked(ada)).contains(today.plusDays(20) + " EXPENSE 2.00 Meanwhile");
    }

    @Test
    void what_is_pending_becomes_what_is_booked_with_another_amount_and_the_edits_of_the_person() {
        var customer = new SimpleFinCustomer()
                .with("ACT-1", "USD")
                .pending("ACT-1", "P1", today.minusDays(1), "-20.00", "Trattoria Roma");
        var connection = synced(customer);
        var dinner = Bank.items(ada, Bank.TRANSACTIONS).getFirst();
        var path = Bank.TRANSACTIONS + "/" + dinner.path("id").asString();
        ada.patch(
                        path,
                        Map.of("note", "with Bob", "tags", new String[] {"dinner"}),
                        Map.of("If-Match", ada.get(path).header("ETag")))
                .is(200);
        customer.forget("P1");
        customer.booked("ACT-1", "T1", today, "-24.00", "TRATTORIA ROMA 0815");

        customers.syncNow(ada, connection);

        assertThat(Bank.booked(ada)).containsExactly(today + " EXPENSE 24.00 TRATTORIA ROMA 0815");
        assertThat(ada.get(path).is(200).field("note")).isEqualTo("with Bob");
        assertThat(ada.get(path).body().path("tags").path(0).asString()).isEqualTo("dinner");
        assertThat(Bank.balance(ada, giro)).isEqualTo("-24.00");
    }

    @Test
    void what_is_pending_under_the_same_id_is_booked_in_its_place() {
        var customer = new SimpleFinCustomer().with("ACT-1", "USD").pending("ACT-1", "T1", today, "-9.00", "Kiosk");
        var connection = synced(customer);
        customer.forget("T1");
        customer.booked("ACT-1", "T1", today.plusDays(2), "-9.00", "Kiosk");

        customers.syncNow(ada, connection);
        customers.syncNow(ada, connection);

        assertThat(Bank.booked(ada)).containsExactly(today.plusDays(2) + " EXPENSE 9.00 Kiosk");
    }

    @Test
    void what_was_pending_and_came_to_nothing_is_undone_after_some_days() {
        var customer = new SimpleFinCustomer().with("ACT-1", "USD").pending("ACT-1", "P1", today, "-50.00", "Hotel");
        var connection = synced(customer);
        customer.forget("P1");

        customers.syncNow(ada, connection);
        assertThat(Bank.booked(ada)).hasSize(1);
        ada = customers.later(ada, Duration.ofDays(4));
        customers.syncNow(ada, connection);

        assertThat(Bank.booked(ada)).isEmpty();
        assertThat(Bank.balance(ada, giro)).isEqualTo("0.00");
    }

    @Test
    void while_a_bank_does_not_tell_all_nothing_pending_is_taken_for_gone() {
        var customer = new SimpleFinCustomer().with("ACT-1", "USD").pending("ACT-1", "P1", today, "-50.00", "Hotel");
        var connection = synced(customer);
        customer.forget("P1");
        customer.error("{\"code\": \"con.auth\", \"msg\": \"<b>Log in</b> again\\u0007\", \"conn_id\": \"CON-1\"}");
        customers.syncNow(ada, connection);
        ada = customers.later(ada, Duration.ofDays(4));

        var seen = customers.syncNow(ada, connection);

        assertThat(seen.path("warnings").path(0).asString()).isEqualTo("Log in again");
        assertThat(Bank.booked(ada)).hasSize(1);
    }

    @Test
    void what_a_file_told_of_first_is_one_with_what_is_synced() {
        Bank.take(ada, giro, """
                Date,Payee,Amount
                %s,Corner Larder 12,-12.34
                %s,Only in the file,-1.00
                """.formatted(today, today));
        var customer = new SimpleFinCustomer()
                .with("ACT-1", "USD")
                .booked("ACT-1", "T1", today, "-12.34", "CORNER LARDER 12 NY")
                .booked("ACT-1", "T2", today, "-2.00", "Only synced");

        var connection = synced(customer);
        customers.syncNow(ada, connection);

        assertThat(Bank.booked(ada)).hasSize(3);
        assertThat(Bank.balance(ada, giro)).isEqualTo("-15.34");
    }

    @Test
    void what_was_synced_first_is_one_with_what_a_file_tells_of_also_where_it_was_pending() {
        var customer = new SimpleFinCustomer()
                .with("ACT-1", "USD")
                .booked("ACT-1", "T1", today, "-12.34", "Corner Larder 12")
                .pending("ACT-1", "P1", today.minusDays(1), "-8.00", "Bookshop");
        var connection = synced(customer);

        var taken = Bank.take(ada, giro, """
                Date,Payee,Amount
                %s,Corner Larder 12 New York,-12.34
                %s,Bookshop,-8.00
                """.formatted(today, today));
        assertThat(Bank.counts(taken)).isEqualTo("1 new, 1 known, 0 unreadable");
        customer.forget("P1");
        customer.booked("ACT-1", "T2", today, "-8.00", "Bookshop");
        customers.syncNow(ada, connection);

        assertThat(Bank.booked(ada)).hasSize(2);
        assertThat(Bank.balance(ada, giro)).isEqualTo("-20.34");
    }

    @Test
    void disconnecting_keeps_the_entries_or_undoes_them_but_for_what_a_file_tells_of() {
        var customer = new SimpleFinCustomer()
                .with("ACT-1", "USD")
                .booked("ACT-1", "T1", today, "-12.34", "Corner Larder")
                .booked("ACT-1", "T2", today, "-2.00", "Only synced");
        var kept = synced(customer);
        var importId = customers.account(ada, kept, "ACT-1").path("importId").asString();
        ada.post(Bank.IMPORTS + "/" + importId + "/undo", null).isProblem(409, "IMPORT_IS_SYNCED");

        assertThat(ada.delete(kept).is(200).field("keptBecause")).isEqualTo("ENDS_AT_THE_SERVICE");

        ada.get(kept).isProblem(404, "CONNECTION_NOT_FOUND");
        assertThat(Bank.booked(ada)).hasSize(2);
        var again = synced(customer);
        assertThat(Bank.booked(ada)).hasSize(2);
        Bank.take(ada, giro, "Date,Payee,Amount\n%s,Corner Larder,-12.34\n".formatted(today));
        ada.delete(again + "?entries=REMOVE").is(200);
        ada.post(Bank.IMPORTS + "/" + importId + "/undo", null).is(200);
        assertThat(Bank.booked(ada)).containsExactly(today + " EXPENSE 12.34 Corner Larder");
    }

    @Test
    void a_receipt_s_transaction_is_matched_with_what_is_synced() {
        ada.post(Bank.TRANSACTIONS, """
                        {"kind": "EXPENSE", "bookedOn": "%s", "merchant": "Corner Larder", "currency": "USD",
                         "amount": "31.90", "accountId": "%s"}""".formatted(today.minusDays(1), giro)).is(201);
        var customer =
                new SimpleFinCustomer().with("ACT-1", "USD").booked("ACT-1", "T1", today, "-31.90", "Corner Larder");

        synced(customer);

        await().untilAsserted(() ->
                assertThat(Bank.booked(ada)).containsExactly(today.minusDays(1) + " EXPENSE 31.90 Corner Larder"));
        assertThat(Bank.balance(ada, giro)).isEqualTo("-31.90");
    }

    @Test
    void an_account_of_another_currency_or_of_none_is_not_booked() {
        var customer = new SimpleFinCustomer().with("ACT-EUR", "EUR").with("ACT-MILES", "https://miles.example/points");
        var connection = customers.connect(ada, customer);
        var onGiro = "{\"accountId\": \"%s\"}".formatted(giro);

        customers.linked(ada, connection, "ACT-EUR", onGiro).isProblem(409, "CURRENCY_MISMATCH");
        customers.linked(ada, connection, "ACT-MILES", onGiro).isProblem(409, "CURRENCY_UNKNOWN");
        customers.linked(ada, connection, "ACT-EUR", "{}").isProblem(422, "ACCOUNT_UNCLEAR");
        customers
                .linked(ada, connection, "ACT-EUR", "{\"open\": {\"name\": \"New\", \"kind\": \"SAVINGS\"}}")
                .is(200);

        assertThat(customers
                        .account(ada, connection, "ACT-EUR")
                        .path("accountId")
                        .isNull())
                .isFalse();
        assertThat(ada.get("/api/v1/accounts").body().toString()).contains("SAVINGS", "New");
    }

    @Test
    void a_connection_of_somebody_else_is_not_there() {
        var connection = synced(new SimpleFinCustomer().with("ACT-1", "USD"));
        var link = customers.linkOf(ada, connection, "ACT-1");
        var bob = customers.somebody();

        bob.get(connection).isProblem(404, "CONNECTION_NOT_FOUND");
        bob.post(connection + "/sync", null).isProblem(404, "CONNECTION_NOT_FOUND");
        bob.delete(connection).isProblem(404, "CONNECTION_NOT_FOUND");
        bob.delete(link).isProblem(404, "CONNECTION_NOT_FOUND");
        assertThat(bob.get(CONNECTIONS).is(200).body()).isEmpty();
        assertThat(ada.get(connection).is(200).field("state")).isEqualTo("CONNECTED");
    }
}
