package dev.lifeops.demo.google;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A night's sleep, named by the day on which it ends. */
record Night(LocalDate day, Instant bed, Instant wake, List<Stage> stages) {

    private static final List<Stage.Kind> CYCLE =
            List.of(Stage.Kind.LIGHT, Stage.Kind.DEEP, Stage.Kind.LIGHT, Stage.Kind.REM, Stage.Kind.AWAKE);
    private static final List<Integer> MINUTES = List.of(35, 25, 20, 18, 3);

    /** One stage of it. */
    record Stage(Kind kind, Instant from, Instant to) {

        /** The stages in Health's words, with Fit's numbers. */
        enum Kind {
            AWAKE(1),
            LIGHT(4),
            DEEP(5),
            REM(6);

            final int number;

            Kind(int number) {
                this.number = number;
            }
        }

        long minutes() {
            return Duration.between(from, to).toMinutes();
        }
    }

    /** The nights that overlap the span and are over, the earliest first. */
    static Stream<Night> between(MadeUpPerson person, Instant from, Instant to) {
        return person.dayOf(from)
                .datesUntil(person.dayOf(to).plusDays(2))
                .map(day -> of(person, day))
                .filter(night -> night.wake.isAfter(from) && night.bed.isBefore(to))
                .filter(night -> night.wake.isBefore(person.now()));
    }

    private static Night of(MadeUpPerson person, LocalDate day) {
        var bed = day.minusDays(1)
                .atTime(22, 15)
                .atZone(person.zone())
                .toInstant()
                .plus(Duration.ofMinutes(MadeUpPerson.dice(day.toEpochDay(), 6, 80)));
        var wake = day.atTime(6, 0)
                .atZone(person.zone())
                .toInstant()
                .plus(Duration.ofMinutes(MadeUpPerson.dice(day.toEpochDay(), 7, 60)));
        return new Night(day, bed, wake, stages(bed, wake));
    }

    private static List<Stage> stages(Instant bed, Instant wake) {
        var stages = new ArrayList<Stage>();
        var from = bed;
        for (var number = 0; from.isBefore(wake); number++) {
            var to = from.plus(Duration.ofMinutes(MINUTES.get(number % MINUTES.size())));
            to = to.isBefore(wake) ? to : wake;
            stages.add(new Stage(CYCLE.get(number % CYCLE.size()), from, to));
            from = to;
        }
        return stages;
    }

    long minutes(Stage.Kind... kinds) {
        var wanted = List.of(kinds);
        return stages.stream()
                .filter(it -> wanted.contains(it.kind()))
                .mapToLong(Stage::minutes)
                .sum();
    }
}
