package dev.lifeops.health.calendar;

import java.time.Instant;
import java.time.ZoneId;

/** From when on a person lived by which time zone. */
public record ZoneChange(Instant since, ZoneId zone) {}
