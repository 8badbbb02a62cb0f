package dev.lifeops.health.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source declares of itself; each adapter makes one a bean.
 *
 * @param key in lower case with hyphens, such as {@code google-fit}; never changes
 * @param title for people
 * @param metrics that it can tell of, {@link Metric#SLEEP} for sleep sessions as well
 * @param workouts whether it tells of workouts
 * @param earliest before this day it knows nothing; null where it goes back as far as the person does
 * @param requestsAMinute how often it may be asked for one person; null where it is not asked but read
 * @param interval between looks for something new; null where it is read only when a person hands it in
 */
public record Source(
        String key,
        String title,
        Set<Metric> metrics,
        boolean workouts,
        @Nullable LocalDate earliest,
        @Nullable Integer requestsAMinute,
        @Nullable Duration interval) {

    public Source {
        metrics = Set.copyOf(metrics);
    }

    /** A source whose files people hand in. */
    public static Source ofFiles(String key, String title, Set<Metric> metrics, boolean workouts) {
        return new Source(key, title, metrics, workouts, null, null, null);
    }
}
