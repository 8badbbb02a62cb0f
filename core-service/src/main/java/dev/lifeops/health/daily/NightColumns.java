package dev.lifeops.health.daily;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A night as cells of a table. */
final class NightColumns {

    static final List<String> NAMES = List.of(
            "bed",
            "woke",
            "in bed (s)",
            "asleep (s)",
            "light (s)",
            "deep (s)",
            "REM (s)",
            "awake (s)",
            "efficiency",
            "sleep source",
            "sleep app");

    private NightColumns() {}

    static List<@Nullable Object> of(@Nullable Night night) {
        return night == null ? Collections.nCopies(NAMES.size(), null) : cells(night);
    }

    private static List<@Nullable Object> cells(Night night) {
        return Arrays.asList(
                night.bedLocal(),
                night.wokeLocal(),
                night.inBed(),
                night.asleep(),
                night.light(),
                night.deep(),
                night.rem(),
                night.awake(),
                night.efficiency(),
                night.source(),
                night.app());
    }
}
