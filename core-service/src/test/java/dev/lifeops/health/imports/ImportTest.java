package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Inbox.IMPORTS;
import static dev.lifeops.health.imports.Inbox.done;
import static dev.lifeops.health.imports.Inbox.finished;
import static dev.lifeops.health.imports.Inbox.imported;
import static dev.lifeops.health.imports.Inbox.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class ImportTest {

    private final TestClient client;
    private final JdbcClient database;
    private TestClient ada;

    @Autowired
    ImportTest(TestClient client, JdbcClient database) {
        this.client = client;
        this.database = database;
        ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
    }

    @Test
    void takeout_of_fit_is_read_whatever_its_folders_are_called_and_no_part_of_a_merged_stream_is_counted() {
        var summary = done(ada, Exports.fitTakeout(), "takeout.zip");

        assertThat(summary.at("/filesRead").asInt()).isEqualTo(5);
        assertThat(summary.at("/filesIgnored").asInt()).isEqualTo(2);
        assertThat(summary.at("/kinds/STEPS/added").asInt()).isEqualTo(5);
        assertThat(summary.at("/kinds/SLEEP_SESSION/added").asInt()).isOne();
        assertThat(summary.at("/kinds/WORKOUT/added").asInt()).isOne();
        assertThat(summary.at("/refused/NUMBER_UNREADABLE").asInt()).isOne();
        assertThat(summary.at("/refusedRows/0/line").asInt()).isEqualTo(4);
        assertThat(dayValues("ACTIVE_TIME")).containsExactly(2520.0);
        assertThat(measured("STEPS")).containsExactlyInAnyOrder(57.0, 63.0, 120.0);
        assertThat(database.sql(OF + "select distance_m from health.workout join mine on origin = mine.id")
                        .param(ada())
                        .query(Double.class)
                        .single())
                .isEqualTo(5012.25);
    }

    @Test
    void the_hour_that_the_clocks_skip_is_not_measured_twice_as_long() {
        done(ada, Exports.fitQuarterHours(), Exports.CLOCKS_CHANGE + ".csv");

        assertThat(database.sql(OF + "select seconds from health.measurement join mine on origin = mine.id")
                        .param(ada())
                        .query(Integer.class)
                        .list())
                .containsOnly(900);
    }

    @Test
    void health_connect_is_read_from_a_bare_database_with_each_app_by_itself() {
        var summary = done(ada, Exports.healthConnect(), "health_connect_export.db");

        assertThat(summary.at("/kinds/STEPS/added").asInt()).isEqualTo(2);
        assertThat(measured("TOTAL_ENERGY")).containsExactly(2.5);
        assertThat(measured("WEIGHT").getFirst()).isCloseTo(81.4, within(0.001));
        assertThat(measured("HEART_RATE")).containsExactlyInAnyOrder(61.0, 63.0);
        assertThat(summary.at("/kinds/SLEEP_SESSION/added").asInt()).isOne();
        assertThat(summary.at("/kinds/WORKOUT/added").asInt()).isOne();
        assertThat(database.sql(OF + "select app from mine where app <> '' order by app")
                        .param(ada())
                        .query(String.class)
                        .list())
                .containsExactly("com.google.android.apps.fitness", "com.sec.android.app.shealth");
    }

    @Test
    void apple_health_is_read_in_whatever_units_the_person_likes() {
        var summary = done(ada, Exports.apple(), "export.xml");

        assertThat(summary.at("/kinds/STEPS/added").asInt()).isEqualTo(2);
        assertThat(measured("DISTANCE").getFirst()).isCloseTo(804.672, within(0.01));
        assertThat(measured("WEIGHT").getFirst()).isCloseTo(81.6466, within(0.001));
        assertThat(summary.at("/kinds/SLEEP_SESSION/added").asInt()).isOne();
        assertThat(summary.at("/kinds/WORKOUT/added").asInt()).isOne();
        assertThat(summary.at("/refusedRows/0/line").asInt()).isEqualTo(12);
    }

    @Test
    void google_health_is_read_and_a_file_that_says_no_data_is_none() {
        var summary = done(ada, Exports.googleHealthTakeout(), "takeout.zip");

        assertThat(summary.at("/filesIgnored").asInt()).isOne();
        assertThat(measured("STEPS")).containsExactlyInAnyOrder(31.0, 44.0);
        assertThat(measured("WEIGHT").getFirst()).isCloseTo(81.4, within(0.001));
        assertThat(summary.at("/kinds/SLEEP_SESSION/added").asInt()).isOne();
    }

    @Test
    void samsung_health_is_read_with_times_of_either_form() {
        var summary = done(ada, Exports.samsung(), "samsung.zip");

        assertThat(dayValues("STEPS")).containsExactlyInAnyOrder(8000.0, 8200.0);
        assertThat(measured("HEART_RATE")).containsExactlyInAnyOrder(61.0, 64.0);
        assertThat(summary.at("/kinds/SLEEP_SESSION/added").asInt()).isOne();
    }

    static Stream<Supplier<byte[]>> everyKind() {
        return Stream.of(
                Exports::fitTakeout,
                Exports::healthConnect,
                Exports::apple,
                Exports::googleHealthTakeout,
                Exports::samsung);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void importing_again_changes_nothing(Supplier<byte[]> export) {
        var first = done(ada, export.get(), "first");
        var again = done(ada, export.get(), "again");

        assertThat(first.path("kinds").size()).isPositive();
        first.path("kinds").properties().forEach(kind -> {
            var before = kind.getValue();
            var after = again.path("kinds").path(kind.getKey());
            assertThat(after.path("added").asInt()).isZero();
            assertThat(after.path("changed").asInt()).isZero();
            assertThat(after.path("known").asInt())
                    .isEqualTo(
                            before.path("added").asInt() + before.path("known").asInt());
        });
    }

    @Test
    void the_bytes_are_gone_when_they_are_read() {
        var id = send(ada, Exports.apple(), "export.xml").is(202).field("id");
        finished(ada, id);

        assertThat(chunks(id)).isZero();
    }

    @Test
    void nobody_else_sees_or_cancels_an_import() {
        var id = send(ada, Exports.apple(), "export.xml").is(202).field("id");
        var eve = client.signedIn();

        eve.get(IMPORTS + "/" + id).isProblem(404, "IMPORT_NOT_FOUND");
        eve.get(IMPORTS + "/" + id + "/events").is(404);
        eve.post(IMPORTS + "/" + id + "/cancel", null).isProblem(404, "IMPORT_NOT_FOUND");
        assertThat(eve.get(IMPORTS).body()).isEmpty();
    }

    @Test
    void events_tell_of_an_import_until_it_is_finished() {
        var id = send(ada, Exports.apple(), "export.xml").is(202).field("id");

        var events = ada.get(IMPORTS + "/" + id + "/events").is(200);

        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        assertThat(events.text()).contains("event:progress").contains("\"status\":\"DONE\"");
    }

    @Test
    void a_finished_import_cannot_be_cancelled() {
        var id = imported(ada, Exports.apple(), "export.xml").path("id").asString();

        ada.post(IMPORTS + "/" + id + "/cancel", null).isProblem(409, "IMPORT_FINISHED");
    }

    @Test
    void a_cancelled_import_leaves_nothing() {
        var id = send(ada, Exports.steps(400_000), "steps.csv").is(202).field("id");

        ada.post(IMPORTS + "/" + id + "/cancel", null).is(200);

        assertThat(finished(ada, id).path("status").asString()).isEqualTo("CANCELLED");
        assertThat(chunks(id)).isZero();
        assertThat(measured("STEPS")).isEmpty();
    }

    @Test
    void an_empty_file_and_a_form_are_refused_at_once() {
        send(ada, new byte[0], "x").isProblem(422, "EMPTY_FILE");
        ada.send(HttpMethod.POST, IMPORTS, it -> it.setContentType(MediaType.IMAGE_PNG), new byte[] {1})
                .is(415);
        assertThat(ada.get(IMPORTS).body()).isEmpty();
    }

    private static final String OF = "with mine as (select id, app from health.origin where person_id = ?::uuid) ";

    private String ada() {
        return ada.get("/api/v1/me").field("id");
    }

    private List<Double> measured(String metric) {
        return values("health.measurement", metric);
    }

    private List<Double> dayValues(String metric) {
        return values("health.day_value", metric);
    }

    private List<Double> values(String table, String metric) {
        return database.sql(OF + "select value from " + table
                        + " join mine on origin = mine.id join health.metric on metric = code where name = ?")
                .params(List.of(ada(), metric))
                .query((row, _) -> row.getDouble(1))
                .list();
    }

    private int chunks(String id) {
        return database.sql("select count(*) from health.import_chunk where import_id = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single();
    }
}
