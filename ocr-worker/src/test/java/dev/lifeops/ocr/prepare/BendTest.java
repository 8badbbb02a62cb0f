package dev.lifeops.ocr.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BendTest {

    /** An eighth of a letter: bends are rather made a little too straight than too bent. */
    private static final double LITTLE = 2.5;

    private static double arch(double x) {
        return 40 - Math.pow((x - 450) / 70, 2);
    }

    @Test
    void level_lines_are_left_alone() {
        assertThat(Bend.of(Typed.lines(_ -> 0), Typed.PAGE)).isEmpty();
    }

    @Test
    void lines_that_hardly_bend_are_left_alone() {
        assertThat(Bend.of(Typed.lines(x -> 2 * Math.sin(x / 200)), Typed.PAGE)).isEmpty();
    }

    @Test
    void too_few_letters_tell_nothing() {
        var few = new Glyphs(Typed.lines(BendTest::arch).all().subList(0, 80), 1);
        assertThat(Bend.of(few, Typed.PAGE)).isEmpty();
    }

    @Test
    void what_stood_on_an_arch_stands_on_a_line() {
        var bend = Bend.of(Typed.lines(BendTest::arch), Typed.PAGE).orElseThrow();
        var level = bend.of(500, 800).y;
        for (var x = 120; x < 880; x += 20) {
            var rise = arch(x) - arch(500);
            assertThat(bend.of(x, 800).y - level).isCloseTo(rise, within(LITTLE));
        }
    }

    @Test
    void places_across_stay_where_they_are() {
        var bend = Bend.of(Typed.lines(BendTest::arch), Typed.PAGE).orElseThrow();
        assertThat(bend.of(320, 700).x).isEqualTo(320);
    }
}
