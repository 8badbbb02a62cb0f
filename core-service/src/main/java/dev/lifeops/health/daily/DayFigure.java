package dev.lifeops.health.daily;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A value of a day: the one that is believed, and the others. */
@Schema(name = "HealthDayFigure")
record DayFigure(
        double value,

        @Schema(description = "The unit of all of its values", example = "count")
        String unit,

        String source,

        @Schema(description = "Who counted within that source; empty where the source has merged them")
        String app,

        @Schema(description = "What other sources and apps say; never added to the value")
        List<Voice> others) {}
