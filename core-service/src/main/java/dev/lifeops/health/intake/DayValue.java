package dev.lifeops.health.intake;

import java.time.LocalDate;

/**
 * What a source that adds up itself tells of a whole local day; a later one for the same day replaces it.
 *
 * @param value in the unit of the metric; {@link Metric#HEART_RATE} is the mean of the day
 */
public record DayValue(Metric metric, LocalDate day, double value, Origin origin) {}
