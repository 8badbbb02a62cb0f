package dev.lifeops.health.daily;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nights by the day of waking. */
@Schema(name = "HealthSleep")
record SleepView(
        LocalDate from,
        LocalDate to,
        List<Sleep> nights,
        @JsonIgnore boolean withOthers) implements Tabular {

    /** The sleep that ended on a day: as it is believed, and as others have it. */
    @Schema(name = "HealthSleepDay")
    record Sleep(
            LocalDate day,
            Night night,

            @Schema(description = "What other sources and apps say")
            List<Night> others,

            @Schema(description = "How deep it was from when to when, where that was asked for") @Nullable List<Stage> stages) {}

    /** A part of a sleep. */
    @Schema(name = "HealthSleepStage")
    record Stage(StageKind stage, Instant start, Instant end) {}

    @Override
    public List<String> columns() {
        return withOthers ? NightsTable.COLUMNS : believedColumns();
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return withOthers ? NightsTable.rows(nights) : believedRows();
    }

    private List<String> believedColumns() {
        return Stream.concat(Stream.of("day"), NightColumns.NAMES.stream()).toList();
    }

    private Stream<List<@Nullable Object>> believedRows() {
        return nights.stream().map(sleep -> {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(sleep.day());
            cells.addAll(NightColumns.of(sleep.night()));
            return cells;
        });
    }
}
