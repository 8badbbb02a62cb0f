package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.prepare.Glyphs.Glyph;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.opencv.core.Size;

/** Letters as a printer would set them, without a picture: low ones, tall ones and some that reach below the line. */
final class Typed {

    static final Size PAGE = new Size(1000, 1500);

    private static final double LOW = 14;
    private static final double TALL = 20;
    private static final double BELOW = 5;

    private Typed() {}

    /** Forty lines that rise and fall by so much at each place across. */
    static Glyphs lines(DoubleUnaryOperator bend) {
        var letters = IntStream.range(0, 40)
                .boxed()
                .flatMap(line -> IntStream.range(0, 40).mapToObj(i -> letter(line, i, bend)))
                .toList();
        return new Glyphs(letters, 1);
    }

    private static Glyph letter(int line, int i, DoubleUnaryOperator bend) {
        var x = 100 + 20.0 * i;
        var kind = (7 * line + 3 * i) % 10;
        var height = kind < 6 ? LOW : TALL;
        var bottom = 100 + 34.0 * line + bend.applyAsDouble(x) + (kind == 9 ? BELOW : 0);
        return new Glyph(x, bottom - height / 2, 12, height);
    }
}
