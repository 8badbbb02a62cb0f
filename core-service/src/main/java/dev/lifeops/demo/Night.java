package dev.lifeops.demo;

import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** How deep a body sleeps from when to when. */
final class Night {

    private static final int CYCLE = 90;

    private final Instant end;
    private final RandomGenerator dice;
    private final List<Stage> stages = new ArrayList<>();
    private Instant now;

    private Night(Instant start, Instant end, RandomGenerator dice) {
        this.now = start;
        this.end = end;
        this.dice = dice;
    }

    static List<Stage> stages(Instant start, Instant end, RandomGenerator dice) {
        var night = new Night(start, end, dice);
        night.add(StageKind.AWAKE, 6);
        for (var cycle = 0; night.now.isBefore(end); cycle++) {
            night.add(cycle);
        }
        return night.stages;
    }

    /** The first hours are the deepest, and dreams are longest in the morning. */
    private void add(int cycle) {
        var deep = Math.max(4, 34 - 9 * cycle);
        var dream = 9 + 7 * cycle;
        add(StageKind.LIGHT, (CYCLE - deep - dream) / 2.0);
        add(StageKind.DEEP, deep);
        add(StageKind.LIGHT, (CYCLE - deep - dream) / 2.0);
        add(StageKind.REM, dream);
        if (dice.nextDouble() < 0.5) {
            add(StageKind.AWAKE, 5);
        }
    }

    private void add(StageKind kind, double minutes) {
        var until = now.plus(Math.round(60 * Math.max(1, minutes * dice.nextDouble(0.7, 1.3))), ChronoUnit.SECONDS);
        var ends = until.isAfter(end) ? end : until;
        if (now.isBefore(ends)) {
            stages.add(new Stage(kind, now, ends));
            now = ends;
        }
    }
}
