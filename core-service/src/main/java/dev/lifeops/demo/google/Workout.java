package dev.lifeops.demo.google;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** A run in the evening, twice a week. */
record Workout(Instant from, Instant to) {

    /** Fit's number for running. */
    static final int RUNNING = 8;

    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY);

    static Stream<Workout> between(MadeUpPerson person, Instant from, Instant to) {
        return person.dayOf(from)
                .datesUntil(person.dayOf(to).plusDays(1))
                .filter(day -> DAYS.contains(day.getDayOfWeek()))
                .map(day -> day.atTime(18, 0).atZone(person.zone()).toInstant())
                .map(start -> new Workout(start, start.plus(Duration.ofMinutes(40))))
                .filter(run -> run.to.isAfter(from) && run.from.isBefore(to) && run.to.isBefore(person.now()));
    }
}
