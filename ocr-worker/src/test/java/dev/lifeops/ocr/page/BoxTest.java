package dev.lifeops.ocr.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {

    private static final Box FIGURE = new Box(1, 300, 100, 60, 20);

    @Test
    void two_looks_mean_the_same_place_by_boxes_that_differ_a_little() {
        assertThat(FIGURE.isAbout(new Box(1, 296, 103, 70, 18))).isTrue();
    }

    @Test
    void a_whole_line_is_not_the_same_place_as_the_figure_in_it() {
        assertThat(FIGURE.isAbout(new Box(1, 200, 100, 260, 20))).isFalse();
    }

    @Test
    void the_line_below_and_the_next_page_are_other_places() {
        assertThat(FIGURE.isAbout(new Box(1, 300, 125, 60, 20))).isFalse();
        assertThat(FIGURE.isAbout(new Box(2, 300, 100, 60, 20))).isFalse();
    }
}
