package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.prepare.Glyphs.Glyph;
import java.util.List;

/** How a page stands, by its level lines: letters are of unequal height, but stand on one line. */
final class Posture {

    private static final double EQUAL = 0.1;
    private static final double UNEQUAL = 0.18;
    private static final int ENOUGH = 20;
    private static final double MOSTLY = 0.65;

    private long standing;
    private long hanging;

    private Posture() {}

    /** Whether neighbours are mostly equal at their upper ends instead. */
    static boolean isUpsideDown(List<TextLine> lines) {
        var posture = new Posture();
        lines.forEach(posture::look);
        return posture.hanging >= ENOUGH && posture.hanging > MOSTLY * (posture.hanging + posture.standing);
    }

    private void look(TextLine line) {
        for (var i = 1; i < line.letters().size(); i++) {
            look(line.letters().get(i - 1), line.letters().get(i));
        }
    }

    private void look(Glyph one, Glyph other) {
        var height = Math.max(one.height(), other.height());
        var below = Math.abs(one.bottom() - other.bottom()) / height;
        var above = Math.abs(one.top() - other.top()) / height;
        standing += below < EQUAL && above > UNEQUAL ? 1 : 0;
        hanging += above < EQUAL && below > UNEQUAL ? 1 : 0;
    }
}
