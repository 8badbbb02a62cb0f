package dev.lifeops.takeout;

import dev.lifeops.TestClient;
import dev.lifeops.demo.DemoApplication;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with something in every table. */
final class FilledPerson {

    private FilledPerson() {}

    static TestClient in(JdbcConnectionDetails details, TestClient client) throws SQLException {
        var email = TestClient.newEmail();
        DemoApplication.fill(
                "--spring.datasource.url=" + details.getJdbcUrl(),
                "--spring.datasource.username=" + details.getUsername(),
                "--spring.datasource.password=" + details.getPassword(),
                "--logging.structured.format.console=",
                "--lifeops.demo.email=" + email,
                "--lifeops.demo.password=" + TestClient.PASSWORD);
        var person = client.signedIn(email);
        try (var connection =
                DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
            MoreRows.add(connection, idOf(person));
        }
        // has all days summed up that are marked
        person.post("/api/v1/health/entries", """
                {"measuredAt": "2026-01-05T08:00:00+01:00", "values": {"WEIGHT": 70.5}}""").is(201);
        return person;
    }

    static UUID idOf(TestClient person) {
        return UUID.fromString(person.get("/api/v1/me").is(200).field("id"));
    }

    /** Waits until what is made in the background is made. */
    static void settled(JdbcClient database, TestClient person) {
        var id = idOf(person);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        database.sql("""
                                        select (select count(*) from health.stale_day where person_id = :person)
                                            + (select count(*) from finance.changed_payee where owner_id = :person)
                                            + (select count(*) from finance.changed_budget where owner_id = :person)
                                            + (select count(*) from finance.changed_month where owner_id = :person)""").param("person", id).query(Long.class).single() == 0);
    }
}
