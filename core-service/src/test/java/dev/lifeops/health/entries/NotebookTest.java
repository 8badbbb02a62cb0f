package dev.lifeops.health.entries;

import static dev.lifeops.health.HealthRecords.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HealthTest
class NotebookTest {

    private static final String ENTRIES = "/api/v1/health/entries";
    private static final String WEIGHT = """
            {"measuredAt": "2026-03-10T23:30:00-05:00", "values": {"WEIGHT": 82.35}, "note": "after the run"}""";

    private final HealthRecords records;
    private final TestClient client;
    private TestClient ada;

    @Autowired
    NotebookTest(HealthRecords records, TestClient client) {
        this.records = records;
        this.client = client;
        this.ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
    }

    @Test
    void an_entry_counts_for_the_day_of_the_place_where_it_was_written() throws InterruptedException {
        var written = ada.post(ENTRIES, WEIGHT).is(201);

        assertThat(written.header("Location")).isEqualTo(path(written));
        assertThat(written.field("measuredAt")).isEqualTo("2026-03-10T23:30:00-05:00");
        assertThat(ada.get(path(written)).is(200).body()).isEqualTo(written.body());
        assertThat(weight("2026-03-10")).isEqualTo(82.35);
    }

    @Test
    void a_correction_moves_it_and_a_strike_takes_it_away() throws InterruptedException {
        var written = ada.post(ENTRIES, WEIGHT).is(201);

        var corrected = ada.patch(
                        path(written),
                        "{\"measuredAt\": \"2026-03-12T07:00:00+01:00\", \"values\": {\"WEIGHT\": 81.9}}",
                        ifMatch(written))
                .is(200);
        assertThat(corrected.field("note")).isEqualTo("after the run");
        assertThat(weight("2026-03-10")).isZero();
        assertThat(weight("2026-03-12")).isEqualTo(81.9);

        ada.delete(path(written)).is(204);
        assertThat(weight("2026-03-12")).isZero();
        ada.get(path(written)).isProblem(404, "ENTRY_NOT_FOUND");
    }

    @Test
    void a_blood_pressure_is_one_entry_of_two_values() throws InterruptedException {
        var written = ada.post(ENTRIES, """
                {"measuredAt": "2026-03-10T08:00:00Z", "values": {"SYSTOLIC": 121, "DIASTOLIC": 79, "MOOD": 4}}""").is(201);
        records.awaitSums(idOf(ada));

        assertThat(written.body().path("values").path("DIASTOLIC").asDouble()).isEqualTo(79);
        var day = ada.get("/api/v1/health/daily?from=2026-03-10&to=2026-03-10")
                .is(200)
                .body();
        assertThat(day.at("/days/0/values/SYSTOLIC/unit").asString()).isEqualTo("mmHg");

        ada.patch(path(written), "{\"values\": {\"DIASTOLIC\": null}}", ifMatch(written))
                .isProblem(422, "VALIDATION_FAILED");
        assertThat(ada.patch(path(written), "{\"values\": {\"MOOD\": null}}", ifMatch(written))
                        .is(200)
                        .body()
                        .path("values")
                        .propertyNames())
                .containsExactly("SYSTOLIC", "DIASTOLIC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"measuredAt\": \"2026-03-10T08:00:00Z\", \"values\": {\"WEIGHT\": 82350}}",
                "{\"measuredAt\": \"2026-03-10T08:00:00Z\", \"values\": {\"MOOD\": 6}}",
                "{\"measuredAt\": \"2026-03-10T08:00:00Z\", \"values\": {\"MOOD\": null}}",
                "{\"measuredAt\": \"2026-03-10T08:00:00Z\", \"values\": {\"SYSTOLIC\": 120}}",
                "{\"measuredAt\": \"2126-03-10T08:00:00Z\", \"values\": {\"WEIGHT\": 82}}",
                "{\"measuredAt\": \"1826-03-10T08:00:00Z\", \"values\": {\"WEIGHT\": 82}}",
                "{\"measuredAt\": \"2026-03-10T08:00:00Z\", \"values\": {}}",
                "{\"values\": {\"WEIGHT\": 82}}"
            })
    void what_cannot_be_true_is_refused_and_leaves_nothing(String entry) {
        ada.post(ENTRIES, entry).isProblem(422, "VALIDATION_FAILED");

        assertThat(ada.get(ENTRIES).is(200).body().path("totalItems").asInt()).isZero();
    }

    @Test
    void an_edit_needs_the_latest_in_hand() {
        var written = ada.post(ENTRIES, WEIGHT).is(201);
        ada.patch(path(written), "{\"note\": \"a\"}", ifMatch(written)).is(200);

        ada.patch(path(written), "{\"note\": \"b\"}", ifMatch(written)).isProblem(412, "STALE_VERSION");
        ada.patch(path(written), "{\"note\": \"b\"}", Map.of()).isProblem(428, "PRECONDITION_REQUIRED");
    }

    @Test
    void a_retry_writes_nothing_twice() {
        var key = Map.of("Idempotency-Key", "one");

        var first = ada.post(ENTRIES, WEIGHT, key).is(201);
        assertThat(ada.post(ENTRIES, WEIGHT, key).is(201).field("id")).isEqualTo(first.field("id"));
        assertThat(ada.get(ENTRIES).is(200).body().path("totalItems").asInt()).isEqualTo(1);
    }

    @Test
    void entries_are_found_by_time_and_metric() {
        ada.post(ENTRIES, WEIGHT).is(201);
        ada.post(ENTRIES, WEIGHT.replace("WEIGHT", "GLUCOSE").replace("82.35", "5.4"))
                .is(201);

        assertThat(found("?metric=GLUCOSE")).isEqualTo(1);
        assertThat(found("?from=2026-03-11T00:00:00Z&to=2026-03-12T00:00:00Z")).isEqualTo(2);
        assertThat(found("?to=2026-03-11T00:00:00Z")).isZero();
    }

    @Test
    void a_stranger_finds_nothing_and_touches_nothing() {
        var written = ada.post(ENTRIES, WEIGHT).is(201);
        var mallory = client.signedIn();

        mallory.get(path(written)).isProblem(404, "ENTRY_NOT_FOUND");
        mallory.patch(path(written), "{\"note\": \"x\"}", Map.of("If-Match", "*"))
                .isProblem(404, "ENTRY_NOT_FOUND");
        mallory.delete(path(written)).isProblem(404, "ENTRY_NOT_FOUND");
    }

    private double weight(String day) throws InterruptedException {
        records.awaitSums(idOf(ada));
        return ada.get("/api/v1/health/daily?from=%1$s&to=%1$s".formatted(day))
                .is(200)
                .body()
                .at("/days/0/values/WEIGHT/value")
                .asDouble(0);
    }

    private int found(String query) {
        return ada.get(ENTRIES + query).is(200).body().path("totalItems").asInt();
    }

    private static String path(TestAnswer written) {
        return ENTRIES + "/" + written.field("id");
    }

    private static Map<String, String> ifMatch(TestAnswer answer) {
        return Map.of("If-Match", Objects.requireNonNull(answer.header("ETag")));
    }
}
