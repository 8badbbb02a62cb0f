package dev.lifeops.ocr.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TranscriptionTest {

    private static final int NOTHING = 0;
    private static final int SEVEN = 1;
    private static final int CHINESE = 2;
    private static final int FIVE = 3;

    private static final Alphabet SEVEN_AND_FIVE =
            new Alphabet(List.of(new Alphabet.Entry(SEVEN, "7"), new Alphabet.Entry(FIVE, "5")));

    @Test
    void a_character_that_goes_on_is_one() {
        assertThat(read(SEVEN, SEVEN, FIVE)).isEqualTo("75");
    }

    @Test
    void nothing_between_them_tells_two_equal_characters_apart() {
        assertThat(read(SEVEN, NOTHING, SEVEN, NOTHING)).isEqualTo("77");
    }

    @Test
    void what_never_stands_on_receipts_is_not_read() {
        assertThat(read(SEVEN, CHINESE, FIVE)).isEqualTo("75");
    }

    @Test
    void a_character_knows_where_it_stands_and_how_sure_it_is() {
        assertThat(transcription(NOTHING, FIVE, FIVE, NOTHING).glyphs())
                .containsExactly(new Glyph("5", 0.25, 0.75, 0.75));
    }

    private static String read(int... classes) {
        return transcription(classes).glyphs().stream().map(Glyph::text).collect(Collectors.joining());
    }

    /** Each strip says its class with 3 in 4. */
    private static Transcription transcription(int... classes) {
        var probabilities = new float[classes.length * 4];
        for (var strip = 0; strip < classes.length; strip++) {
            probabilities[strip * 4 + classes[strip]] = 0.75f;
        }
        return new Transcription(probabilities, classes.length, SEVEN_AND_FIVE);
    }
}
