package dev.lifeops.statements.connections;

import static dev.lifeops.statements.connections.Customers.CONNECTIONS;
import static dev.lifeops.statements.connections.Customers.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import dev.lifeops.shared.connections.ConnectionJob;
import dev.lifeops.shared.connections.OvertakenException;
import dev.lifeops.statements.Bank;
import dev.lifeops.statements.banks.Harvest;
import dev.lifeops.statements.banks.Overview;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@BankTest
@SuppressWarnings("NullAway.Init") // fields are set before each test
class SimpleFinFaultTest {

    private final Customers customers;
    private final FakeSimpleFin simpleFin;
    private final MovableClock clock;
    private final BankConnections connections;
    private final BankBooks books;
    private final Scheduler scheduler;
    private final CustomTask<ConnectionJob> task;
    private final DataSource dataSource;
    private final JdbcClient database;
    private TestClient ada;
    private String giro;
    private LocalDate today;

    @Autowired
    SimpleFinFaultTest(
            Customers customers,
            FakeSimpleFin simpleFin,
            MovableClock clock,
            BankConnections connections,
            BankBooks books,
            Scheduler scheduler,
            @Qualifier("syncBank") CustomTask<ConnectionJob> task,
            DataSource dataSource,
            JdbcClient database) {
        this.customers = customers;
        this.simpleFin = simpleFin;
        this.clock = clock;
        this.connections = connections;
        this.books = books;
        this.scheduler = scheduler;
        this.task = task;
        this.dataSource = dataSource;
        this.database = database;
    }

    @BeforeEach
    void start() {
        ada = customers.somebody();
        giro = Bank.account(ada, "Giro", "BANK", "USD");
        today = customers.today();
    }

    @AfterEach
    void resume() {
        scheduler.resume();
    }

    private SimpleFinCustomer customer() {
        return new SimpleFinCustomer().with("ACT-1", "USD").booked("ACT-1", "T1", today, "-3.50", "Coffee");
    }

    private String synced(SimpleFinCustomer customer) {
        var connection = customers.connect(ada, customer);
        customers.link(ada, connection, "ACT", giro);
        customers.awaitSynced(ada, connection);
        return connection;
    }

    @Test
    void a_token_is_good_once_and_only_for_servers_that_are_allowed() {
        var token = simpleFin.setupToken(customer());
        customers.connect(ada, token).is(201);

        var refusal = customers.connect(customers.somebody(), token).isProblem(422, "TOKEN_USED");
        assertThat(refusal.field("detail")).contains("somebody else may see your accounts");
        customers.connect(ada, "this is none").isProblem(422, "TOKEN_MALFORMED");
        for (var address : List.of(
                "http://example.org/claim/1",
                "https://127.0.0.1/claim/1",
                "https://localhost:8443/claim/1",
                "https://[::1]/claim/1",
                "https://10.1.2.3/claim/1",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/claim/1",
                "file:///etc/passwd",
                simpleFin.url().toString().replace("http:", "ftp:") + "/claim/1")) {
            customers.connect(ada, FakeSimpleFin.encoded(address)).isProblem(422, "SERVER_NOT_ALLOWED");
        }
    }

    @Test
    void an_access_that_is_revoked_is_not_asked_again_and_goes_on_with_a_new_token() {
        var customer = customer();
        var connection = synced(customer);
        customer.revoke();
        clock.forward(Duration.ofSeconds(1));
        ada.post(connection + "/sync", null).is(202);

        var seen = customers.awaitProblem(ada, connection, "ACCESS_REVOKED");
        assertThat(seen.path("state").asString()).isEqualTo("NEEDS_RECONNECT");
        assertThat(seen.path("nextSyncAt").isNull()).isTrue();
        ada.post(connection + "/sync", null).isProblem(409, "NEEDS_RECONNECT");
        customer.booked("ACT-1", "T2", today, "-4.00", "Tea");

        ada.post(connection + "/reconnect", "{\"token\": \"%s\"}".formatted(simpleFin.setupToken(customer)))
                .is(200);
        customers.awaitSynced(ada, connection);

        assertThat(Bank.booked(ada)).hasSize(2);
    }

    @Test
    void a_server_that_wants_to_be_left_alone_is_left_alone_also_when_somebody_is_in_a_hurry() {
        var customer = customer();
        var connection = synced(customer);
        var asked = customer.visits().size();
        customer.fail(1, 429, Long.toString(Duration.ofHours(2).toSeconds()));
        clock.forward(Duration.ofSeconds(1));
        ada.post(connection + "/sync", null).is(202);

        var seen = customers.awaitProblem(ada, connection, "TOO_MANY_REQUESTS");

        assertThat(seen.path("nextSyncAt").asString())
                .isEqualTo(clock.instant().plus(Duration.ofHours(2)).toString());
        ada.post(connection + "/sync", null).is(202);
        await().during(Duration.ofSeconds(1)).until(() -> customer.visits().size() == asked + 1);
        ada = customers.later(ada, Duration.ofHours(3));
        customers.awaitSynced(ada, connection);
    }

    @Test
    void a_server_is_asked_so_often_a_day_as_it_bears_and_the_day_after_again() {
        var customer = customer();
        var connection = synced(customer);
        for (var time = customer.visits().size() + 1; time < 24; time++) {
            customers.syncNow(ada, connection);
        }
        clock.forward(Duration.ofSeconds(1));
        ada.post(connection + "/sync", null).is(202);

        var seen = customers.awaitProblem(ada, connection, "DAILY_LIMIT");

        assertThat(customer.visits()).hasSize(23);
        assertThat(Instant.parse(seen.path("nextSyncAt").asString()))
                .isAfter(clock.instant().plus(Duration.ofHours(23)));
        ada = customers.later(ada, Duration.ofDays(1));
        customers.awaitSynced(ada, connection);
    }

    @Test
    void one_that_wants_to_be_paid_or_keeps_failing_says_so_and_goes_on_later() {
        var customer = customer();
        customer.fail(1000, 402, "");
        var well = customers.connect(ada, customer);
        customers.awaitProblem(ada, well, "PAYMENT_REQUIRED");
        customer.well();
        ada = customers.later(ada, Duration.ofHours(1));
        customers.await(ada, well, it -> !it.path("accounts").isEmpty());
        customers.link(ada, well, "ACT", giro);
        customers.awaitSynced(ada, well);
        customer.fail(3, 500, "");
        clock.forward(Duration.ofSeconds(1));
        ada.post(well + "/sync", null).is(202);

        customers.awaitProblem(ada, well, "SOURCE_UNAVAILABLE");
        ada = customers.later(ada, Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            clock.forward(Duration.ofSeconds(1));
            return ada.get(well).body().path("problem").isNull();
        });
    }

    @Test
    void entries_that_cannot_be_stored_leave_the_cursor_where_it_was_and_come_again() {
        database.sql("alter table statements.synced add constraint a_full_disk check (remote_id <> 'T1') not valid")
                .update();
        String connection;
        try {
            connection = customers.connect(ada, customer());
            customers.link(ada, connection, "ACT", giro);
            await().until(() -> database.sql("select max(consecutive_failures) from jobs.scheduled_tasks")
                            .query(Integer.class)
                            .single()
                    > 0);
            assertThat(Bank.booked(ada)).isEmpty();
            assertThat(ada.get(connection).body().path("lastSyncAt").isNull()).isTrue();
        } finally {
            database.sql("alter table statements.synced drop constraint a_full_disk")
                    .update();
        }
        clock.forward(Duration.ofMinutes(1));
        customers.awaitSynced(ada, connection);
        assertThat(Bank.booked(ada)).hasSize(1);
    }

    @Test
    void the_result_of_a_step_thought_dead_is_refused() {
        var connection = synced(customer());
        var id = UUID.fromString(connection.replaceFirst(".*/", ""));
        scheduler.pause();
        var stale = connections.begin(new ConnectionJob(id, 1)).orElseThrow();
        assertThat(connections.begin(new ConnectionJob(id, 1))).isPresent();
        var harvest =
                new Harvest(new Overview("Other", List.of(), List.of()), List.of(), Set.of(), Set.of(), "{}", false);

        assertThatThrownBy(() -> books.enter(stale, harvest, Instant.EPOCH)).isInstanceOf(OvertakenException.class);

        assertThat(ada.get(connection).field("name")).isEqualTo("My Bank");
    }

    @Test
    void two_instances_do_each_step_once() {
        var other = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .schedulerName(new SchedulerName.Fixed("another instance"))
                .tableName("jobs.scheduled_tasks")
                .serializer(new Jackson3Serializer())
                .pollingInterval(Duration.ofMillis(50))
                .heartbeatInterval(Duration.ofSeconds(1))
                .threads(4)
                .build();
        var customer = customer();
        other.start();
        try {
            synced(customer);
        } finally {
            other.stop();
        }
        assertThat(customer.visits()).hasSize(3);
        assertThat(Bank.booked(ada)).hasSize(1);
    }

    @Test
    void what_gives_access_is_in_no_answer_in_no_log_and_in_no_row(CapturedOutput output) {
        var customer = customer();
        var token = simpleFin.setupToken(customer);
        var connected = customers.connect(ada, token).is(201);
        var connection = location(connected);
        customers.link(ada, connection, "ACT", giro);
        customers.awaitSynced(ada, connection);
        customers.connect(ada, token).isProblem(422, "TOKEN_USED");
        customer.fail(1, 500, "");
        clock.forward(Duration.ofSeconds(1));
        ada.post(connection + "/sync", null).is(202);
        customers.awaitProblem(ada, connection, "SOURCE_UNAVAILABLE");

        var secrets = List.of(customer.name(), "s3cr", token, "/claim/");
        var answers = connected.text()
                + ada.get(connection).text()
                + ada.get(CONNECTIONS).text();
        assertThat(secrets).noneMatch(answers::contains).noneMatch(output.getAll()::contains);
        assertThat(customers.stored(connection))
                .hasSizeGreaterThan(2)
                .allSatisfy(row -> assertThat(secrets).noneMatch(row::contains));
    }
}
