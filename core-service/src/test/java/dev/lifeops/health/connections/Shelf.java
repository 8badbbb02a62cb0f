package dev.lifeops.health.connections;

import dev.lifeops.TestClient;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has arrived of somebody's days. */
final class Shelf {

    private final JdbcClient database;

    Shelf(JdbcClient database) {
        this.database = database;
    }

    long steps(TestClient of, LocalDate day) {
        return database.sql("""
                        select value from health.day_value join health.origin on origin.id = day_value.origin
                        where person_id = ? and day = ? and metric = 1""")
                .params(person(of), day)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    long nights(TestClient of) {
        return count(of, "sleep");
    }

    long beats(TestClient of) {
        return count(of, "measurement");
    }

    long rows(TestClient of) {
        return count(of, "day_value") + count(of, "measurement") + count(of, "sleep") + count(of, "workout");
    }

    private long count(TestClient of, String table) {
        return database.sql(
                        "select count(*) from health.%1$s join health.origin on origin.id = %1$s.origin where person_id = ?"
                                .formatted(table))
                .param(person(of))
                .query(Long.class)
                .single();
    }

    /** As if nothing had been heard since. */
    void pretendCovered(TestClient of, LocalDate to) {
        database.sql("update health.connection set covered_to = ? where person_id = ?")
                .params(to, person(of))
                .update();
    }

    private static UUID person(TestClient client) {
        return UUID.fromString(client.get("/api/v1/me").is(200).field("id"));
    }
}
