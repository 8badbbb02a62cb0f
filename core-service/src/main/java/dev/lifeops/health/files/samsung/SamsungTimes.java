package dev.lifeops.health.files.samsung;

import dev.lifeops.health.files.Times;
import dev.lifeops.health.files.table.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Times of Samsung's tables: milliseconds since 1970, or a date and time in UTC; either with an offset beside it. */
final class SamsungTimes {

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private static final String UTC = "UTC";

    private SamsungTimes() {}

    static Instant time(Row row, String column) {
        return Times.read(row.required(column), SamsungTimes::parsed);
    }

    static @Nullable ZoneOffset offset(Row row) {
        var offset = row.text("time_offset");
        if (offset == null || !offset.startsWith(UTC)) {
            return null;
        }
        return Times.read(offset.substring(UTC.length()), it -> it.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(it));
    }

    private static Instant parsed(String text) {
        return text.chars().allMatch(Character::isDigit)
                ? Instant.ofEpochMilli(Long.parseLong(text))
                : LocalDateTime.parse(text, WRITTEN).toInstant(ZoneOffset.UTC);
    }
}
