package dev.lifeops.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.receipts.Typed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final String RECEIPT = """
            MILK          1.20
            BREAD         2.30
            TOTAL         3.50
            """;

    @Test
    void words_beside_each_other_are_a_row() {
        assertThat(texts(Typed.words(RECEIPT))).containsExactly("MILK 1.20", "BREAD 2.30", "TOTAL 3.50");
    }

    @Test
    void words_read_column_by_column_come_back_into_rows() {
        List<Word> columns = Typed.words(RECEIPT).stream()
                .sorted(Comparator.comparingInt(word -> word.box().x()))
                .toList();
        assertThat(texts(columns)).containsExactly("MILK 1.20", "BREAD 2.30", "TOTAL 3.50");
    }

    @Test
    void rows_that_fall_to_the_right_are_followed_by_their_slope() {
        String line = "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE          TEN\n";
        List<Word> tilted = Typed.words(line.repeat(6)).stream()
                .map(word -> moved(word, word.box().x() / 20))
                .toList();
        assertThat(texts(tilted))
                .hasSize(6)
                .allMatch(row -> row.equals(line.strip().replaceAll(" +", " ")));
    }

    @Test
    void a_letter_of_a_logo_does_not_swallow_the_rows_beside_it() {
        List<Word> words = new ArrayList<>(Typed.words(RECEIPT));
        words.add(new Word("K", new Box(1, 400, 0, 60, 84), 0.9));
        assertThat(texts(words)).contains("MILK 1.20", "TOTAL 3.50");
    }

    @Test
    void pages_follow_each_other() {
        Word second = new Word("LAST", new Box(2, 0, 0, 50, 20), 1);
        Word first = new Word("FIRST", new Box(1, 0, 500, 50, 20), 1);
        assertThat(texts(List.of(second, first))).containsExactly("FIRST", "LAST");
    }

    @Test
    void blank_words_and_boxes_off_any_page_are_left_out() {
        assertThat(Rows.of(List.of(
                        new Word(" ", new Box(1, 0, 0, 5, 5), 1),
                        new Word("A", new Box(1, Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 5), 1),
                        new Word("B", new Box(1, Integer.MIN_VALUE, 0, 5, 5), 1))))
                .isEmpty();
    }

    @Test
    void more_words_than_a_receipt_holds_are_cut_off() {
        List<Word> many = IntStream.range(0, 20_000)
                .mapToObj(i -> new Word("W", new Box(1, i % 100 * 20, i / 100 * 20, 15, 15), 1))
                .toList();
        assertThat(Rows.of(many).stream().mapToInt(row -> row.words().size()).sum())
                .isBetween(1, 6_000);
    }

    private static Word moved(Word word, int down) {
        Box box = word.box();
        return new Word(
                word.text(),
                new Box(box.page(), box.x(), box.y() + down, box.width(), box.height()),
                word.confidence());
    }

    private static List<String> texts(List<Word> words) {
        return Rows.of(words).stream().map(Row::text).toList();
    }
}
