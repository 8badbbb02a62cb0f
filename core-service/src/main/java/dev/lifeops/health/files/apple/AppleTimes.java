package dev.lifeops.health.files.apple;

import dev.lifeops.health.files.Times;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Reads Apple's times, {@code yyyy-MM-dd HH:mm:ss Z}. Millions of them follow each other within the same hour, so the
 * hour is only read when it changes.
 */
final class AppleTimes {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss Z");
    private static final int LENGTH = 25;
    private static final int MINUTE = 14;
    private static final int SECOND = 17;
    private static final int OFFSET = 19;

    private String last = "";
    private Instant hour = Instant.EPOCH;
    private ZoneOffset offset = ZoneOffset.UTC;

    Instant time(String text) {
        if (text.length() != LENGTH || !isOfLastHour(text)) {
            return whole(text);
        }
        var minute = twoDigits(text, MINUTE);
        var second = twoDigits(text, SECOND);
        return minute < 60 && second < 60 ? hour.plusSeconds(minute * 60L + second) : whole(text);
    }

    /** Of the time that was read last. */
    ZoneOffset offset() {
        return offset;
    }

    private boolean isOfLastHour(String text) {
        return last.length() == LENGTH
                && text.regionMatches(0, last, 0, MINUTE)
                && text.regionMatches(OFFSET, last, OFFSET, LENGTH - OFFSET)
                && text.charAt(SECOND - 1) == ':';
    }

    private Instant whole(String text) {
        var time = Times.read(text, it -> OffsetDateTime.parse(it, WRITTEN));
        last = text;
        offset = time.getOffset();
        hour = time.withMinute(0).withSecond(0).toInstant();
        return time.toInstant();
    }

    /** Something beyond 59 where these are no digits. */
    private static int twoDigits(String text, int at) {
        var tens = text.charAt(at) - '0';
        var ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Integer.MAX_VALUE : tens * 10 + ones;
    }
}
