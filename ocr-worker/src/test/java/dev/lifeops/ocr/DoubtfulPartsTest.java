package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoubtfulPartsTest {

    private static final double SURE = 0.97;
    private static final double UNSURE = 0.6;

    @Test
    void an_unsure_figure_is_asked_about_but_not_the_name_beside_it() {
        assertThat(parts(SURE, word("BREAD", 10, 100, UNSURE), word("2.38", 300, 100, UNSURE)))
                .containsExactly("2.38");
    }

    @Test
    void what_may_have_been_a_figure_is_asked_about() {
        assertThat(parts(SURE, word("i4", 10, 100, UNSURE), word("@.$4", 300, 100, UNSURE)))
                .containsExactly("i4", "@.$4");
    }

    @Test
    void a_sure_figure_is_left_alone() {
        assertThat(parts(SURE, word("2.38", 300, 100, SURE))).isEmpty();
    }

    @Test
    void single_signs_and_numbers_too_long_for_an_amount_are_not_asked_about() {
        assertThat(parts(SURE, word("C", 10, 100, UNSURE), word("9955674110213", 100, 100, UNSURE)))
                .isEmpty();
        assertThat(parts(SURE, word("18.05.20 0000545", 10, 100, UNSURE))).containsExactly("18.05.20 0000545");
    }

    @Test
    void a_head_is_asked_about_where_the_merchant_is_in_doubt() {
        assertThat(parts(UNSURE, word("SPEED", 10, 10, SURE), word("HART", 80, 10, UNSURE)))
                .containsExactly("SPEED HART");
        assertThat(parts(SURE, word("SPEED", 10, 10, SURE), word("HART", 80, 10, UNSURE)))
                .isEmpty();
    }

    @Test
    void what_another_look_read_alike_in_the_same_place_is_left_alone() {
        var unsure = List.of(word("2.38", 300, 100, UNSURE), word("4.70", 300, 140, UNSURE));
        var otherwise =
                List.of(word("2.38", 302, 98, UNSURE), word("4.10", 300, 140, UNSURE), word("4.70", 300, 300, SURE));
        assertThat(new DoubtfulParts(unsure, otherwise, SURE).list())
                .extracting(Row::text)
                .containsExactly("4.70");
    }

    private static Stream<String> parts(double merchant, Word... words) {
        return new DoubtfulParts(List.of(words), List.of(), merchant)
                .list().stream().map(Row::text);
    }

    private static Word word(String text, int x, int y, double confidence) {
        return new Word(text, new Box(1, x, y, 12 * text.length(), 20), confidence);
    }
}
