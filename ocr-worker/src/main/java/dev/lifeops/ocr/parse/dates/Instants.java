package dev.lifeops.ocr.parse.dates;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the local time of what a till's security module wrote in universal time. */
final class Instants {

    private static final Pattern UNIVERSAL = Pattern.compile(
            "\\b(20\\d{2}-\\d{2}-\\d{2})\\s?T\\s?(\\d{2}:\\d{2}:\\d{2})(?:[.,]\\d{1,9})?\\s?Z(?![A-Z])");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Instants() {}

    /** The text, which is in capitals, with its instants as the clocks of {@code zone} showed them. */
    static String local(String text, @Nullable ZoneId zone) {
        return zone == null ? text : UNIVERSAL.matcher(text).replaceAll(instant -> local(instant, zone));
    }

    private static String local(MatchResult written, ZoneId zone) {
        try {
            Instant instant = Instant.parse(written.group(1) + "T" + written.group(2) + "Z");
            return LOCAL.format(instant.atZone(zone));
        } catch (DateTimeParseException noSuchDay) {
            return written.group();
        }
    }
}
