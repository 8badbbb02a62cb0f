package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds times of day. */
public final class Clocks {

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.])([01]?\\d|2[0-3])(?::([0-5]\\d)(?::[0-5]\\d)?|[. ]([0-5]\\d)[. ][0-5]\\d)(?![\\d:])\\s?([AP])?\\.?M?");
    private static final Pattern HOUR_MINUTE_OCLOCK =
            Pattern.compile("(?<![\\d.])([01]?\\d|2[0-3])[.:]([0-5]\\d)\\s?UHR");

    private Clocks() {}

    /** The first time in {@code text}, which is in capitals. */
    static @Nullable LocalTime in(String text) {
        Matcher oclock = HOUR_MINUTE_OCLOCK.matcher(text);
        if (oclock.find()) {
            return LocalTime.of(Integer.parseInt(oclock.group(1)), Integer.parseInt(oclock.group(2)));
        }
        Matcher time = TIME.matcher(text);
        return time.find() ? time(time) : null;
    }

    /** The first time anywhere, for a receipt whose date stands alone. */
    public static @Nullable LocalTime anywhere(List<Line> lines) {
        return lines.stream()
                .map(line -> in(Fold.capitals(line.text())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static LocalTime time(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        String minutes = time.group(2) == null ? time.group(3) : time.group(2);
        return LocalTime.of(halfOfDay(hour, time.group(4)), Integer.parseInt(minutes));
    }

    private static int halfOfDay(int hour, @Nullable String half) {
        if ("P".equals(half) && hour < 12) {
            return hour + 12;
        }
        return "A".equals(half) && hour == 12 ? 0 : hour;
    }
}
