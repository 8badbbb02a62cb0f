package dev.lifeops.health.intake;

import java.util.Map;

/**
 * What became of all that was given to an intake.
 *
 * @param metrics measurements and days' values by metric
 */
public record IntakeReport(Map<Metric, Tally> metrics, Tally sleeps, Tally workouts, Map<Refusal, Long> refused) {

    public IntakeReport {
        metrics = Map.copyOf(metrics);
        refused = Map.copyOf(refused);
    }

    /** Everything that was taken, together. */
    public Tally total() {
        return metrics.values().stream().reduce(sleeps.plus(workouts), Tally::plus);
    }
}
