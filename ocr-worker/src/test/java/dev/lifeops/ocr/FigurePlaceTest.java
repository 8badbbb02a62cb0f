package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigurePlaceTest {

    private static final Word TOTAL = word("TOTAL", 10, 100, 60);
    private static final Word RINGGIT = word("RM", 80, 100, 20);
    private static final Word AMOUNT = word("3.55", 130, 100, 40);

    @Test
    void a_figure_stands_from_its_label_to_a_little_beyond_its_end() {
        assertThat(place(new Box(1, 10, 100, 160, 20), TOTAL, RINGGIT, AMOUNT)).isEqualTo(new Box(1, 72, 100, 116, 20));
    }

    @Test
    void what_was_read_behind_a_figure_is_left_alone() {
        var code = word("SR", 175, 100, 20);
        assertThat(place(new Box(1, 10, 100, 160, 20), TOTAL, AMOUNT, code).right())
                .isEqualTo(173);
    }

    @Test
    void other_rows_and_other_pages_do_not_matter() {
        var below = word("CHANGE", 10, 130, 110);
        var elsewhere = new Word("CHANGE", new Box(2, 10, 100, 110, 20), 1);
        assertThat(place(new Box(1, 10, 100, 160, 20), TOTAL, AMOUNT, below, elsewhere)
                        .x())
                .isEqualTo(72);
    }

    @Test
    void a_row_without_a_label_is_all_figure() {
        assertThat(place(new Box(1, 80, 100, 90, 20), RINGGIT, AMOUNT).x()).isEqualTo(80);
    }

    private static Box place(Box row, Word... words) {
        return new FigurePlace(row, List.of(words)).box();
    }

    private static Word word(String text, int x, int y, int width) {
        return new Word(text, new Box(1, x, y, width, 20), 0.9);
    }
}
