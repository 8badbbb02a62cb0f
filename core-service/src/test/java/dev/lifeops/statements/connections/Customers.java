package dev.lifeops.statements.connections;

import dev.lifeops.MovableClock;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People who connect their banks. */
final class Customers {

    static final String CONNECTIONS = "/api/v1/statements/connections";
    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestClient nobody;
    private final FakeSimpleFin simpleFin;
    private final MovableClock clock;
    private final JdbcClient database;

    Customers(TestClient nobody, FakeSimpleFin simpleFin, MovableClock clock, JdbcClient database) {
        this.nobody = nobody;
        this.simpleFin = simpleFin;
        this.clock = clock;
        this.database = database;
    }

    TestClient somebody() {
        return nobody.signedIn();
    }

    /** The same person some time later, logged in anew. */
    TestClient later(TestClient person, Duration time) {
        clock.forward(time);
        return nobody.signedIn(person.email());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The address of the new connection. */
    String connect(TestClient person, SimpleFinCustomer customer) {
        return location(connect(person, simpleFin.setupToken(customer)));
    }

    /** Where what was made is found. */
    static String location(TestAnswer made) {
        return Objects.requireNonNull(made.is(201).header("Location"));
    }

    TestAnswer connect(TestClient person, String token) {
        return person.post(CONNECTIONS, Map.of("service", "simplefin", "token", token));
    }

    /** Books an account of the bank on one of the person's. */
    void link(TestClient person, String connection, String remoteName, String account) {
        linked(person, connection, remoteName, "{\"accountId\": \"%s\"}".formatted(account))
                .is(200);
    }

    TestAnswer linked(TestClient person, String connection, String remoteName, String wish) {
        return person.send(
                HttpMethod.PUT,
                linkOf(person, connection, remoteName),
                headers -> headers.setContentType(MediaType.APPLICATION_JSON),
                wish);
    }

    String linkOf(TestClient person, String connection, String remoteName) {
        return connection + "/accounts/"
                + account(person, connection, remoteName).path("id").asString();
    }

    JsonNode account(TestClient person, String connection, String remoteName) {
        return person.get(connection)
                .is(200)
                .body()
                .path("accounts")
                .valueStream()
                .filter(it -> it.path("name").asString().contains(remoteName))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until nothing is due any more. */
    JsonNode awaitSynced(TestClient person, String connection) {
        return await(
                person,
                connection,
                it -> it.path("problem").isNull()
                        && !it.path("lastSyncAt").isNull()
                        && it.path("nextSyncAt")
                                        .asString()
                                        .compareTo(clock.instant().toString())
                                > 0);
    }

    JsonNode await(TestClient person, String connection, Predicate<JsonNode> as) {
        return Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> person.get(connection).is(200).body(), as);
    }

    JsonNode awaitProblem(TestClient person, String connection, String code) {
        return await(
                person, connection, it -> it.at("/problem/code").asString("").equals(code));
    }

    JsonNode syncNow(TestClient person, String connection) {
        clock.forward(Duration.ofSeconds(1));
        person.post(connection + "/sync", null).is(202);
        return awaitSynced(person, connection);
    }

    /** All that is kept of a connection and its entries, as text. */
    List<String> stored(String connection) {
        var id = UUID.fromString(connection.replaceFirst(".*/", ""));
        return database.sql("""
                        select connection::text from statements.connection where id = :id
                        union all select encode(secret, 'escape') from statements.connection where id = :id
                        union all select linked_account::text from statements.linked_account where connection_id = :id
                        union all select encode(task_data, 'escape') from jobs.scheduled_tasks where task_data is not null
                        """)
                .param("id", id)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
