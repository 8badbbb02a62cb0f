package dev.lifeops.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/** A line that was not taken. */
@Schema(name = "RefusedLine")
public record RefusedLine(
        int line,
        String reason,
        @Schema(description = "How it begins") String excerpt) {

    private static final int LONGEST_EXCERPT = 200;

    public static RefusedLine of(int line, String reason, String text) {
        var plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return new RefusedLine(line, reason, plain.substring(0, Math.min(plain.length(), LONGEST_EXCERPT)));
    }
}
