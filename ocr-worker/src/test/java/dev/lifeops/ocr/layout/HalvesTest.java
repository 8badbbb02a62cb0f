package dev.lifeops.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HalvesTest {

    @Test
    void a_gap_from_top_to_bottom_parts_left_from_right() {
        var page = Stream.concat(text(0, 0).stream(), text(600, 20).stream()).toList();
        assertThat(Halves.besideEachOther(page)).hasValueSatisfying(halves -> {
            assertThat(halves.first()).containsExactlyInAnyOrderElementsOf(text(0, 0));
            assertThat(halves.second()).containsExactlyInAnyOrderElementsOf(text(600, 20));
        });
    }

    @Test
    void some_free_lines_part_top_from_bottom() {
        var page = Stream.concat(text(0, 0).stream(), text(30, 900).stream()).toList();
        assertThat(Halves.oneBelowTheOther(page))
                .hasValueSatisfying(halves -> assertThat(halves.second()).containsExactlyElementsOf(text(30, 900)));
        assertThat(Halves.besideEachOther(page)).isEmpty();
    }

    @Test
    void a_column_of_prices_is_no_half() {
        var prices = IntStream.range(0, 12).mapToObj(row -> word("12.50", 700, 40 * row));
        assertThat(Halves.besideEachOther(
                        Stream.concat(text(0, 0).stream(), prices).toList()))
                .isEmpty();
    }

    private static List<Word> text(int left, int top) {
        return IntStream.range(0, 12)
                .mapToObj(row -> word("MINERAL WATER", left, top + 40 * row))
                .toList();
    }

    private static Word word(String text, int x, int y) {
        return new Word(text, new Box(1, x, y, 20 * text.length(), 24), 1);
    }
}
