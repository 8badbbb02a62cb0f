package dev.lifeops.ocr.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.prepare.Glyphs.Glyph;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostureTest {

    @Test
    void letters_that_stand_on_their_line_are_upright() {
        assertThat(Posture.isUpsideDown(lines(Typed.lines(_ -> 0)))).isFalse();
    }

    @Test
    void letters_that_hang_from_their_line_are_upside_down() {
        var turned = Typed.lines(_ -> 0).moved(Mapping.halfTurn(1000, 1500));
        assertThat(Posture.isUpsideDown(lines(turned))).isTrue();
    }

    @Test
    void capitals_alone_do_not_tell() {
        var capitals = Typed.lines(_ -> 0).all().stream()
                .map(letter -> new Glyph(letter.x(), Math.rint(letter.y() / 34) * 34, 12, 20))
                .toList();
        assertThat(Posture.isUpsideDown(lines(new Glyphs(capitals, 1)))).isFalse();
    }

    private static List<TextLine> lines(Glyphs glyphs) {
        return TextLine.of(glyphs.all(), 0, 8);
    }
}
