package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lifeops.ocr.check.Checker;
import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.layout.Rows;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.parse.Hints;
import dev.lifeops.ocr.parse.Parser;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileInputTest {

    private static final List<String> PIECES = List.of(
            "TOTAL",
            "SUMA",
            "SUMME",
            "CASH",
            "CHANGE",
            "ROUNDING",
            "GST",
            "6%",
            "1",
            "x",
            "*",
            "@",
            "-",
            "(",
            ")",
            "1.00",
            "99999.99",
            "-0.01",
            ".50",
            "1,234,567.89",
            "0.00",
            "00/00/0000",
            "31/12/1999",
            "12:60",
            "DATE",
            "NIP",
            "5261040828",
            "QTY",
            "PRICE",
            "SDN",
            "BHD",
            "GMBH",
            "&",
            "\u0000",
            "\uD83D",
            "😀",
            "Ł",
            "ß",
            "١٢٫٥٠",
            "%",
            "$",
            "VOID",
            "DISCOUNT",
            "kg",
            "0",
            "1e9",
            "NaN");

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_heap_of_receipt_words_is_too_odd_to_be_read(int seed) {
        Random random = new Random(seed);
        List<Word> words =
                Stream.generate(() -> word(random)).limit(random.nextInt(120)).toList();
        Reading reading = read(words);
        assertThat(reading.confidence().total()).isBetween(0.0, 1.0);
        assertThat(reading.items())
                .allSatisfy(item -> assertThat(item.confidence()).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1.", ",", "(", "((1", "-", "OO.", "A1", "1/", "1 ", "DATE ", "X ", "20", ".1", "S/B "})
    void a_very_long_word_costs_no_time(String piece) {
        List<Word> words = List.of(new Word(piece.repeat(50_000), new Box(1, 0, 0, 500, 20), 1));
        assertThatCode(() -> read(words)).doesNotThrowAnyException();
    }

    @Test
    void a_hundred_thousand_words_cost_little_time() {
        Random random = new Random(1);
        List<Word> words = Stream.generate(() -> word(random)).limit(100_000).toList();
        long began = System.nanoTime();
        read(words);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_confidence_that_is_no_number_does_no_harm() {
        List<Word> words = List.of(
                new Word("SHOP", new Box(1, 0, 0, 50, 20), Double.NaN),
                new Word("TOTAL", new Box(1, 0, 40, 50, 20), Double.POSITIVE_INFINITY),
                new Word("9.00", new Box(1, 80, 40, 50, 20), Double.NEGATIVE_INFINITY));
        assertThat(read(words).total()).isEqualByComparingTo("9.00");
    }

    private static Word word(Random random) {
        int size = random.nextInt(4);
        Box box = size == 0
                ? new Box(
                        1 + random.nextInt(3), random.nextInt(), random.nextInt(), Integer.MAX_VALUE, Integer.MAX_VALUE)
                : new Box(1, random.nextInt(60) * 10, random.nextInt(40) * 20, random.nextInt(60), random.nextInt(24));
        return new Word(PIECES.get(random.nextInt(PIECES.size())), box, random.nextDouble());
    }

    private static Reading read(List<Word> words) {
        return new Checker()
                .check(List.of(new Parser().parse(Rows.of(words), Hints.on(Typed.TODAY))))
                .reading();
    }
}
