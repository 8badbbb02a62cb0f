package dev.lifeops.statements.connections;

import static dev.lifeops.statements.connections.Customers.CONNECTIONS;
import static dev.lifeops.statements.connections.Customers.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.MovableClock;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import dev.lifeops.statements.Bank;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.http.HttpMethod;

@BankTest
@SuppressWarnings("NullAway.Init") // fields are set before each test
class PlaidSyncTest {

    private final Customers customers;
    private final FakePlaid plaid;
    private final MovableClock clock;
    private TestClient ada;
    private String giro;
    private LocalDate today;

    @Autowired
    PlaidSyncTest(Customers customers, FakePlaid plaid, MovableClock clock) {
        this.customers = customers;
        this.plaid = plaid;
        this.clock = clock;
    }

    @BeforeEach
    void start() {
        ada = customers.somebody();
        giro = Bank.account(ada, "Giro", "BANK", "USD");
        today = customers.today();
    }

    private TestAnswer connect(String token) {
        return ada.post(CONNECTIONS, Map.of("service", "plaid", "token", token));
    }

    private String synced(PlaidItem item) {
        var connection = location(connect(plaid.publicToken(item)));
        customers.link(ada, connection, "Checking", giro);
        customers.awaitSynced(ada, connection);
        return connection;
    }

    @Test
    void all_pages_are_booked_exactly_and_what_is_owed_is_below_zero() {
        var item = new PlaidItem()
                .added("T1", today, "12.34", "Corner Larder")
                .added("T2", today, "-2000.00", "Employer")
                .added("T3", today.minusDays(200), "0.1", "Pennies");

        var connection = synced(item);
        customers.syncNow(ada, connection);

        assertThat(Bank.booked(ada))
                .containsExactlyInAnyOrder(
                        today + " INCOME 2000.00 Employer",
                        today + " EXPENSE 12.34 Corner Larder",
                        today.minusDays(200) + " EXPENSE 0.10 Pennies");
        assertThat(Bank.balance(ada, giro)).isEqualTo("1987.56");
        assertThat(item.cursors()).containsExactly("", "c2", "c3");
        assertThat(ada.get(connection).field("name")).isEqualTo("My Bank");
        assertThat(customers.account(ada, connection, "Card").path("balance").asString())
                .isEqualTo("-0.30");
        assertThat(customers
                        .account(ada, connection, "Checking *0815")
                        .path("balance")
                        .asString())
                .isEqualTo("100.10");
    }

    @Test
    void what_is_pending_is_booked_in_its_place_what_is_modified_follows_and_what_is_removed_is_undone() {
        var item = new PlaidItem()
                .pending("P1", today.minusDays(1), "20.00", "Trattoria")
                .added("T2", today, "5.00", "Kiosk")
                .added("T3", today, "7.00", "Mistake");
        var connection = synced(item);
        assertThat(Bank.booked(ada)).hasSize(3);
        item.booked("P1", "T1", today, "24.00", "Trattoria Roma")
                .modified("T2", today, "5.50", "Kiosk")
                .removed("T3");

        customers.syncNow(ada, connection);

        assertThat(Bank.booked(ada))
                .containsExactlyInAnyOrder(today + " EXPENSE 24.00 Trattoria Roma", today + " EXPENSE 5.50 Kiosk");
        assertThat(Bank.balance(ada, giro)).isEqualTo("-29.50");
    }

    @Test
    void when_something_changes_between_two_pages_all_are_read_again_from_the_first() {
        var item = new PlaidItem()
                .added("T1", today, "1.00", "One")
                .added("T2", today, "2.00", "Two")
                .added("T3", today, "3.00", "Three");
        item.failAfter(1, "TRANSACTIONS_ERROR", "TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION");

        synced(item);

        assertThat(item.cursors()).containsExactly("", "c2", "", "c2");
        assertThat(Bank.booked(ada)).hasSize(3);
    }

    @Test
    void what_breaks_off_between_two_pages_has_stored_nothing_and_begins_again() {
        var item = new PlaidItem()
                .added("T1", today, "1.00", "One")
                .added("T2", today, "2.00", "Two")
                .added("T3", today, "3.00", "Three");
        item.failAfter(1, "API_ERROR", "INTERNAL_SERVER_ERROR");
        var connection = location(connect(plaid.publicToken(item)));
        customers.link(ada, connection, "Checking", giro);
        customers.awaitProblem(ada, connection, "SOURCE_UNAVAILABLE");
        assertThat(Bank.booked(ada)).isEmpty();

        clock.forward(Duration.ofMinutes(1));
        customers.awaitSynced(ada, connection);

        assertThat(item.cursors()).containsExactly("", "c2", "", "c2");
        assertThat(Bank.booked(ada)).hasSize(3);
    }

    @Test
    void a_bank_that_wants_its_person_to_log_in_is_mended_on_plaid_s_page() {
        var item = new PlaidItem().added("T1", today, "1.00", "One");
        var connection = synced(item);
        var id = connection.replaceFirst(".*/", "");
        item.breakDown("ITEM_LOGIN_REQUIRED");
        clock.forward(Duration.ofSeconds(1));
        ada.post(connection + "/sync", null).is(202);
        customers.awaitProblem(ada, connection, "ACCESS_REVOKED");
        assertThat(ada.get(connection).field("state")).isEqualTo("NEEDS_RECONNECT");

        var mending = ada.post(CONNECTIONS + "/link-tokens", Map.of("service", "plaid", "connectionId", id))
                .is(200);
        assertThat(mending.field("token")).startsWith("link-mend");
        ada.post(connection + "/reconnect", "{}").isProblem(422, "ACCESS_REVOKED");
        item.mend();
        item.added("T2", today, "2.00", "Two");
        ada.post(connection + "/reconnect", "{}").is(200);
        customers.awaitSynced(ada, connection);

        assertThat(item.cursors().getLast()).isEqualTo("c1");
        assertThat(Bank.booked(ada)).hasSize(2);
    }

    @Test
    void plaid_s_wish_for_fewer_requests_is_heard() {
        var item = new PlaidItem().added("T1", today, "1.00", "One");
        item.fail("RATE_LIMIT_EXCEEDED", "RATE_LIMIT");
        var connection = location(connect(plaid.publicToken(item)));
        customers.link(ada, connection, "Checking", giro);

        customers.awaitProblem(ada, connection, "TOO_MANY_REQUESTS");
        clock.forward(Duration.ofMinutes(1));
        customers.awaitSynced(ada, connection);
    }

    @Test
    void disconnecting_removes_the_item_at_plaid_and_its_entries_by_choice() {
        var item = new PlaidItem().added("T1", today, "1.00", "One");
        var connection = synced(item);

        var gone = ada.delete(connection + "?entries=REMOVE").is(200);

        assertThat(gone.body().path("accessEnded").asBoolean()).isTrue();
        assertThat(item.isRemoved()).isTrue();
        assertThat(Bank.booked(ada)).isEmpty();
        ada.get(connection).isProblem(404, "CONNECTION_NOT_FOUND");
    }

    @Test
    void whoever_deletes_their_account_removes_the_item_at_plaid() {
        var item = new PlaidItem().added("T1", today, "1.00", "One");
        synced(item);

        ada.send(HttpMethod.DELETE, "/api/v1/me", _ -> {}, Map.of("password", TestClient.PASSWORD))
                .is(204);

        assertThat(item.isRemoved()).isTrue();
    }

    @Test
    void tokens_are_good_once_and_in_no_answer_in_no_log_and_in_no_row(CapturedOutput output) {
        var item = new PlaidItem().added("T1", today, "1.00", "One");
        assertThat(ada.post(CONNECTIONS + "/link-tokens", Map.of("service", "plaid"))
                        .is(200)
                        .field("token"))
                .startsWith("link-new");
        ada.post(CONNECTIONS + "/link-tokens", Map.of("service", "simplefin")).isProblem(422, "NO_LINK_TOKEN");
        var token = plaid.publicToken(item);
        var connected = connect(token).is(201);
        var connection = location(connected);
        connect(token).isProblem(422, "TOKEN_USED");
        customers.link(ada, connection, "Checking", giro);
        customers.awaitSynced(ada, connection);

        var secrets = List.of("s3cr3t", token, FakePlaid.SECRET);
        var answers = connected.text() + ada.get(CONNECTIONS).text();
        assertThat(secrets).noneMatch(answers::contains).noneMatch(output.getAll()::contains);
        assertThat(customers.stored(connection))
                .allSatisfy(row -> assertThat(secrets).noneMatch(row::contains));
    }
}
