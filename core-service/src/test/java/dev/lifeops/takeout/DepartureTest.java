package dev.lifeops.takeout;

import static dev.lifeops.takeout.FilledPerson.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import dev.lifeops.shared.personal.PersonalTables;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class DepartureTest {

    private final TestClient client;
    private final PersonalTables tables;
    private final JdbcConnectionDetails details;
    private final JdbcClient database;

    @Autowired
    DepartureTest(TestClient client, PersonalTables tables, JdbcConnectionDetails details, JdbcClient database) {
        this.client = client;
        this.tables = tables;
        this.details = details;
        this.database = database;
    }

    @Test
    void whoever_leaves_leaves_nothing_behind_and_takes_nothing_of_others() throws SQLException {
        var ada = FilledPerson.in(details, client);
        Suitcase.made(ada);
        var bea = client.signedIn();
        assertThat(Suitcase.takenIn(bea, Suitcase.takenOut(ada)).path("status").asString())
                .isEqualTo("DONE");
        var person = idOf(ada);
        var traces = traces(person);
        var origins = database.sql("select id from health.origin where person_id = ?")
                .param(person)
                .query(Integer.class)
                .list();
        FilledPerson.settled(database, bea);
        var before = rows(idOf(bea));

        leave(ada, TestClient.PASSWORD).is(204);

        assertThat(tablesWith(traces)).isEmpty();
        assertThat(database.sql("select count(*) from health.measurement where origin in (:origins)")
                        .param("origins", origins)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows(idOf(bea))).isEqualTo(before);
    }

    @Test
    void all_sessions_end_and_the_address_is_free_again() {
        var ada = client.signedIn();
        var elsewhere = client.signedIn(ada.email());
        ada.post("/api/v1/accounts", """
                {"name": "Giro", "type": "BANK", "currency": "EUR"}""").is(201);

        leave(ada, TestClient.PASSWORD).is(204);

        ada.get("/api/v1/me").isProblem(401, "UNAUTHENTICATED");
        elsewhere.get("/api/v1/me").isProblem(401, "UNAUTHENTICATED");
        client.post("/api/v1/auth/refresh", Map.of("refreshToken", elsewhere.refreshToken()))
                .isProblem(401, "INVALID_REFRESH_TOKEN");
        client.logIn(ada.email(), TestClient.PASSWORD).isProblem(401, "INVALID_CREDENTIALS");
        client.register(ada.email(), TestClient.PASSWORD).is(201);
        assertThat(client.signedIn(ada.email())
                        .get("/api/v1/accounts")
                        .is(200)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void an_open_session_is_not_enough() {
        var ada = client.signedIn();

        leave(ada, "not my password").isProblem(403, "WRONG_PASSWORD");
        ada.delete("/api/v1/me").isProblem(400, "MALFORMED_JSON");

        ada.get("/api/v1/me").is(200);
    }

    @Test
    void what_came_in_late_is_swept_away_afterwards() {
        var ada = client.signedIn();
        var person = idOf(ada);
        leave(ada, TestClient.PASSWORD).is(204);
        database.sql("insert into finance.settings (owner_id, base_currency) values (?, 'EUR')")
                .param(person)
                .update();

        database.sql("update jobs.scheduled_tasks set execution_time = now() where task_instance = ?")
                .param(person.toString())
                .update();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.sql("select count(*) from finance.settings where owner_id = ?")
                                .param(person)
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private static TestAnswer leave(TestClient person, String password) {
        return person.send(HttpMethod.DELETE, "/api/v1/me", _ -> {}, Map.of("password", password));
    }

    /** The person's id and an id of each of their tables, any of which may stand in other tables. */
    private String traces(UUID person) {
        var ids = tables.inOrder().stream()
                .filter(table -> table.condition() != null && hasId(table.name()))
                .flatMap(table -> database
                        .sql("select t.id::text from %s t where %s limit 3"
                                .formatted(table.name(), table.conditionFor(person)))
                        .query(String.class)
                        .list()
                        .stream());
        return person + "|" + String.join("|", ids.toList());
    }

    private boolean hasId(String table) {
        return database.sql("""
                        select exists (select from pg_attribute
                        where attrelid = ?::regclass and attname = 'id' and atttypid = 'uuid'::regtype)""").param(table).query(Boolean.class).single();
    }

    /** The tables that have a row in which one of these stands; the job that sweeps up once more may know whom. */
    private List<String> tablesWith(String traces) {
        return tables.inOrder().stream()
                .map(table -> table.name())
                .filter(table -> database.sql("select exists (select from %s t where t::text ~ ?%s)"
                                .formatted(
                                        table,
                                        table.equals("jobs.scheduled_tasks")
                                                ? " and task_name <> 'identity-erase-again'"
                                                : ""))
                        .param(traces)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private Map<String, Long> rows(UUID person) {
        var rows = new TreeMap<String, Long>();
        for (var table : tables.inOrder()) {
            if (table.isTaken()) {
                var count = database.sql("select count(*) from %s t where %s"
                                .formatted(table.name(), table.conditionFor(person)))
                        .query(Long.class)
                        .single();
                rows.put(table.name(), count);
            }
        }
        return rows;
    }
}
