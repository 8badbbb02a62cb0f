package dev.lifeops.health.source;

import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.Workout;
import java.util.ArrayList;
import java.util.List;

/** What a source told of some days. */
public record Harvest(
        List<DayValue> days, List<Measurement> measurements, List<SleepSession> nights, List<Workout> workouts) {

    /** One that is yet to be filled. */
    public static Harvest begun() {
        return new Harvest(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public boolean isEmpty() {
        return days.isEmpty() && measurements.isEmpty() && nights.isEmpty() && workouts.isEmpty();
    }
}
