package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Exports.bytes;
import static dev.lifeops.health.imports.Inbox.done;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** From a file to the picture of a day that is not of 24 hours. */
@HealthTest
class DayLengthTest {

    private static final String HEALTH = "/api/v1/health/";
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final DateTimeFormatter FIT = DateTimeFormatter.ofPattern("HH:mm:ss.SSSxxx");
    private static final DateTimeFormatter APPLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx");

    private final TestClient client;
    private final HealthRecords records;
    private TestClient ada;

    @Autowired
    DayLengthTest(TestClient client, HealthRecords records) {
        this.client = client;
        this.records = records;
        ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
        ada.send(HttpMethod.PUT, HEALTH + "time-zone", _ -> {}, Map.of("zone", VIENNA.getId()))
                .is(200);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-30, 23", "2025-06-01, 24", "2025-10-26, 25"})
    void every_minute_of_a_day_counts_for_it_and_for_no_other(LocalDate day, int hours) throws InterruptedException {
        var start = start(day.minusDays(1));
        var end = start(day.plusDays(2));

        done(ada, walkedEveryMinute(start.toInstant(), end.toInstant()), "steps.csv");

        assertThat(steps(day.minusDays(1), day.plusDays(1))).containsExactly(1440, hours * 60, 1440);
        assertThat(measured(start, end, "DAY")).containsExactly(1440, hours * 60, 1440);
        assertThat(measured(start(day), start(day.plusDays(1)), "HOUR"))
                .hasSize(hours)
                .containsOnly(60);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-30, 92", "2025-06-01, 96", "2025-10-26, 100"})
    void the_quarter_hours_of_fits_takeout_fill_such_a_day(LocalDate day, int quarters) throws InterruptedException {
        var rows = Stream.iterate(
                        start(day), time -> time.isBefore(start(day.plusDays(1))), time -> time.plusMinutes(15))
                .map(time -> "%s,%s,10\n".formatted(FIT.format(time), FIT.format(time.plusMinutes(15))))
                .collect(joining());

        var summary = done(ada, bytes("Start time,End time,Step count\n" + rows), day + ".csv");

        assertThat(summary.at("/kinds/STEPS/added").asInt()).isEqualTo(quarters);
        assertThat(steps(day.minusDays(1), day.plusDays(1))).containsExactly(quarters * 10);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-30, 7", "2025-06-01, 8", "2025-10-26, 9"})
    void a_night_is_as_long_as_it_was_and_begins_and_ends_by_the_clock_on_the_wall(LocalDate day, int hours)
            throws InterruptedException {
        done(
                ada,
                slept(
                        day.minusDays(1).atTime(23, 0).atZone(VIENNA),
                        day.atTime(7, 0).atZone(VIENNA)),
                "export.xml");

        var night = awaited("sleep", day, day).at("/nights/0");
        assertThat(night.path("day").asString()).isEqualTo(day.toString());
        assertThat(night.at("/night/asleep").asInt()).isEqualTo(hours * 3600);
        assertThat(night.at("/night/bedLocal").asString()).isEqualTo(day.minusDays(1) + "T23:00:00");
        assertThat(night.at("/night/wokeLocal").asString()).isEqualTo(day + "T07:00:00");
        assertThat(awaited("daily", day, day).at("/days/0/sleep/asleep").asInt())
                .isEqualTo(hours * 3600);
    }

    @Test
    void who_flies_west_has_a_long_day_and_who_flies_back_a_short_one() throws InterruptedException {
        var west = LocalDate.of(2025, 6, 10);
        var east = LocalDate.of(2025, 6, 20);
        ada.send(HttpMethod.PUT, HEALTH + "time-zone/history", _ -> {}, """
                [{"since": "2020-01-01T00:00:00Z", "zone": "Europe/Vienna"},
                 {"since": "%sT12:00:00Z", "zone": "America/New_York"},
                 {"since": "%sT12:00:00Z", "zone": "Europe/Vienna"}]""".formatted(west, east))
                .is(200);

        done(
                ada,
                walkedEveryMinute(
                        start(west).toInstant(), start(east.plusDays(1)).toInstant()),
                "steps.csv");

        assertThat(steps(west, west.plusDays(1))).containsExactly(30 * 60, 24 * 60);
        assertThat(steps(east.minusDays(1), east)).containsExactly(24 * 60, 18 * 60);
    }

    @Test
    void a_phone_that_knows_where_it_was_is_believed_also_where_nothing_was_said_of_a_journey()
            throws InterruptedException {
        var tokyo = ZonedDateTime.of(2025, 6, 10, 1, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

        done(ada, bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <HealthData locale="en_GB">
                 <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Phone" unit="count" startDate="%s" endDate="%s" value="77"/>
                </HealthData>
                """.formatted(APPLE.format(tokyo), APPLE.format(tokyo.plusMinutes(1)))), "export.xml");

        assertThat(awaited("daily", tokyo.toLocalDate(), tokyo.toLocalDate())
                        .at("/days/0/values/STEPS/value")
                        .asInt())
                .isEqualTo(77);
    }

    private static ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(VIENNA);
    }

    /** One step each, told by UTC alone. */
    private static byte[] walkedEveryMinute(Instant from, Instant until) {
        return bytes("timestamp,steps,data source\n"
                + Stream.iterate(from, time -> time.isBefore(until), time -> time.plus(Duration.ofMinutes(1)))
                        .map(time -> time + ",1,Watch\n")
                        .collect(joining()));
    }

    private static byte[] slept(ZonedDateTime from, ZonedDateTime until) {
        return bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <HealthData locale="de_AT">
                 <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Watch" startDate="%s" endDate="%s" value="HKCategoryValueSleepAnalysisAsleepCore"/>
                </HealthData>
                """.formatted(APPLE.format(from), APPLE.format(until)));
    }

    private List<Integer> steps(LocalDate first, LocalDate last) throws InterruptedException {
        return awaited("daily", first, last)
                .path("days")
                .valueStream()
                .map(day -> day.at("/values/STEPS/value").asInt())
                .toList();
    }

    private List<Integer> measured(ZonedDateTime from, ZonedDateTime until, String resolution) {
        return ada.get(HEALTH
                        + "measurements?metric=STEPS&from=%s&to=%s&resolution=%s"
                                .formatted(from.toInstant(), until.toInstant(), resolution))
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("value").asInt())
                .toList();
    }

    private JsonNode awaited(String what, LocalDate first, LocalDate last) throws InterruptedException {
        records.awaitSums(HealthRecords.idOf(ada));
        return ada.get(HEALTH + what + "?from=%s&to=%s".formatted(first, last))
                .is(200)
                .body();
    }
}
