package dev.lifeops.demo;

import dev.lifeops.health.intake.Metric;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the person writes down of the body at one moment. */
record Note(
        LocalDateTime time,
        Map<Metric, Double> values,
        @Nullable String text) {

    private static final Set<DayOfWeek> ON_THE_SCALES =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);

    static List<Note> of(Body body) {
        var notes = new ArrayList<Note>();
        if (ON_THE_SCALES.contains(body.day().getDayOfWeek()) && body.circumstance() != Circumstance.HOLIDAY) {
            notes.add(new Note(body.upAt().plusMinutes(9), Map.of(Metric.WEIGHT, rounded(body.weight())), null));
        }
        if (body.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
            notes.add(pressure(body.day()));
        }
        if (body.circumstance() == Circumstance.ILL) {
            notes.add(fever(body.day()));
        }
        notes.add(mood(body));
        return notes;
    }

    private static Note pressure(LocalDate day) {
        var dice = Body.dice(day, "pressure");
        var values = Map.of(
                Metric.SYSTOLIC, Math.rint(122 + 5 * dice.nextGaussian()),
                Metric.DIASTOLIC, Math.rint(78 + 4 * dice.nextGaussian()));
        return new Note(day.atTime(9, 30).plusMinutes(dice.nextInt(40)), values, null);
    }

    private static Note fever(LocalDate day) {
        var degrees = 39.1
                - 0.3 * (day.getDayOfMonth() - 9)
                + 0.2 * Body.dice(day, "fever").nextGaussian();
        return new Note(day.atTime(17, 0), Map.of(Metric.BODY_TEMPERATURE, rounded(degrees)), "In bed with the flu");
    }

    private static Note mood(Body body) {
        var usual = switch (body.circumstance()) {
            case WORK -> 3.3;
            case FREE -> 3.8;
            case HOLIDAY -> 4.4;
            case ILL -> 1.8;
        };
        var felt = Math.rint(usual + 0.7 * Body.dice(body.day(), "mood").nextGaussian());
        return new Note(body.day().atTime(21, 15), Map.of(Metric.MOOD, Math.clamp(felt, 1, 5)), null);
    }

    private static double rounded(double value) {
        return Math.rint(value * 10) / 10;
    }

    /** The same in every run. */
    UUID id(UUID person) {
        return Ids.of(person, "entry", time);
    }
}
