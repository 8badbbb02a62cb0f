package dev.lifeops.health.calendar;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Somebody's time zones as a table within a query. */
public final class ZoneTable {

    /** To stand after {@code with}: a table {@code zones} of {@code since}, {@code until} and {@code zone}. */
    public static final String SQL = """
            zones (since, until, zone) as (
                select * from unnest(:since::timestamptz[], :until::timestamptz[], :zone::text[]))""";

    private ZoneTable() {}

    /** The parameters that it needs. */
    public static Map<String, Object> parameters(ZoneHistory zones) {
        return Map.of(
                "since",
                ends(zones, Span::from, "-infinity"),
                "until",
                ends(zones, Span::until, "infinity"),
                "zone",
                zones.periods().stream().map(it -> it.zone().getId()).toArray(String[]::new));
    }

    private static String[] ends(ZoneHistory zones, Function<Span, @Nullable Instant> end, String open) {
        return zones.periods().stream()
                .map(period -> end.apply(period.span()))
                .map(time -> time == null ? open : time.toString())
                .toArray(String[]::new);
    }
}
