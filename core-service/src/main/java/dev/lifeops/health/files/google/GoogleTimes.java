package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Times;
import dev.lifeops.health.files.table.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times of the tables of sleeps and exercises: in UTC whether they say so or not, with an offset in a column beside. */
final class GoogleTimes {

    private GoogleTimes() {}

    static Instant time(Row row, String column) {
        return Times.read(row.required(column).replace(' ', 'T'), GoogleTimes::parsed);
    }

    static @Nullable ZoneOffset offset(Row row, String column) {
        var offset = row.text(column);
        return offset == null ? null : Times.read(offset, ZoneOffset::of);
    }

    private static Instant parsed(String text) {
        var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime told
                ? told.toInstant()
                : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    }
}
