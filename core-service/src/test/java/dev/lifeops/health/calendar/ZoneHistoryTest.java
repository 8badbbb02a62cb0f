package dev.lifeops.health.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneHistoryTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({"2026-03-29, 23", "2026-06-01, 24", "2026-10-25, 25"})
    void a_day_is_as_long_as_the_clocks_make_it(LocalDate day, int hours) {
        assertThat(length(ZoneHistory.of(List.of(), VIENNA), day)).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void without_any_change_the_fallback_counts() {
        assertThat(ZoneHistory.of(List.of(), TOKYO).dayOf(Instant.parse("2026-05-01T15:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 5, 2));
    }

    @Test
    void the_first_change_counts_for_all_time_before_it_too() {
        var history = ZoneHistory.of(List.of(change("2026-05-01T12:00:00Z", NEW_YORK)), TOKYO);

        assertThat(history.dayOf(Instant.parse("2020-05-01T03:00:00Z"))).isEqualTo(LocalDate.of(2020, 4, 30));
    }

    @Test
    void a_flight_to_the_west_makes_a_long_day_and_one_to_the_east_a_short_one() {
        var history = ZoneHistory.of(
                List.of(
                        change("2020-01-01T00:00:00Z", VIENNA),
                        change("2026-06-01T10:00:00Z", NEW_YORK),
                        change("2026-06-10T16:00:00Z", VIENNA)),
                VIENNA);

        assertThat(length(history, LocalDate.of(2026, 6, 1))).isEqualTo(Duration.ofHours(30));
        assertThat(length(history, LocalDate.of(2026, 6, 10))).isEqualTo(Duration.ofHours(18));
    }

    @Test
    void who_flies_back_over_midnight_has_a_day_in_two_parts() {
        var history = ZoneHistory.of(
                List.of(change("2020-01-01T00:00:00Z", TOKYO), change("2026-06-01T17:00:00Z", NEW_YORK)), TOKYO);

        // two hours of the 2nd in Tokyo, then back into the 1st, and the 2nd once more
        assertThat(history.spansOf(LocalDate.of(2026, 6, 2)))
                .containsExactly(
                        span("2026-06-01T15:00:00Z", "2026-06-01T17:00:00Z"),
                        span("2026-06-02T04:00:00Z", "2026-06-03T04:00:00Z"));
    }

    @Test
    void every_moment_is_in_one_day_only_whatever_the_travels() {
        var dice = new SplittableRandom(7);
        for (var round = 0; round < 50; round++) {
            var history = ZoneHistory.of(travels(dice), VIENNA);
            dice.longs(200, 0, Duration.ofDays(60).toSeconds())
                    .mapToObj(Instant.parse("2026-02-15T00:00:00Z")::plusSeconds)
                    .forEach(time -> assertThat(daysHolding(history, time)).containsExactly(history.dayOf(time)));
        }
    }

    private static List<LocalDate> daysHolding(ZoneHistory history, Instant time) {
        var around = history.dayOf(time);
        return IntStream.rangeClosed(-2, 2)
                .mapToObj(around::plusDays)
                .filter(day -> history.spansOf(day).stream().anyMatch(span -> span.holds(time)))
                .toList();
    }

    private static List<ZoneChange> travels(SplittableRandom dice) {
        var zones = List.of(VIENNA, NEW_YORK, TOKYO, ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Pago_Pago"));
        return Stream.generate(() -> new ZoneChange(
                        Instant.parse("2026-02-15T00:00:00Z").plusSeconds(dice.nextInt(60 * 86_400)),
                        zones.get(dice.nextInt(zones.size()))))
                .limit(dice.nextInt(1, 9))
                .toList();
    }

    private static Duration length(ZoneHistory history, LocalDate day) {
        return history.spansOf(day).stream()
                .map(span -> Duration.between(at(span.from()), at(span.until())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant at(@Nullable Instant time) {
        return Objects.requireNonNull(time);
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }

    private static ZoneChange change(String since, ZoneId zone) {
        return new ZoneChange(Instant.parse(since), zone);
    }
}
