package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.PrintedReceipt;
import dev.lifeops.ocr.printer.Receipts;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Receipts that shops send as PDF: what is written in them is exact, if it is what one sees. */
@WorkerTest
class TextPdfsTest {

    private static final String RUBBISH = """
            l I . , ' ; i l 8 B
            KAS3ENB0N N4. 7
            1 x Mi1ch     9,99
            SUMM3 EUR    99,99
            BAR          99,99
            0l.O2.2Ol9 08:15
            """;

    private final Caller caller;

    TextPdfsTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    static Stream<Named<PrintedReceipt>> receipts() {
        return Stream.of(
                Named.of("German", Receipts.german(3)),
                Named.of("German with a code", Receipts.germanWithCode(4)),
                Named.of("Polish", Receipts.polish(3)),
                Named.of("British", Receipts.british(4)),
                Named.of("American", Receipts.american(5)));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void what_is_written_is_told_exactly_and_for_certain_without_recognising_anything(PrintedReceipt receipt) {
        var answer = caller.send(receipt.pdf());

        holdsAll(receipt, answer);
        assertThat(answer.json().at("/confidence/total").asDouble()).isGreaterThan(0.95);
        assertThat(answer.json().at("/timings/recogniseMs").asInt()).isZero();
    }

    static Stream<Named<UnaryOperator<byte[]>>> turns() {
        return Map.<String, UnaryOperator<byte[]>>of(
                        "shown on its side", pdf -> PdfForger.shownTurned(pdf, 90),
                        "shown upside down", pdf -> PdfForger.shownTurned(pdf, 180),
                        "shown on its other side", pdf -> PdfForger.shownTurned(pdf, 270),
                        "drawn upside down", PdfForger::drawnUpsideDown,
                        "with text up the margin", pdf -> PdfForger.withTextUpTheMargin(pdf, UP_THE_MARGIN))
                .entrySet()
                .stream()
                .map(turn -> Named.of(turn.getKey(), turn.getValue()));
    }

    private static final String UP_THE_MARGIN = "Druck 77 Form 12.99 EUR Nr. 4711 Summe 88.88 vom 01.02.2011 Blatt 1";

    @ParameterizedTest
    @MethodSource("turns")
    void however_the_page_is_turned_its_words_stand_in_the_same_rows(UnaryOperator<byte[]> turn) {
        var receipt = Receipts.german(3);
        var answer = caller.send(turn.apply(receipt.pdf()));

        holdsAll(receipt, answer);
        assertThat(answer.json().at("/timings/recogniseMs").asInt()).isZero();
    }

    @Test
    void letters_that_do_not_say_which_they_are_are_recognised_by_their_shape() {
        var receipt = Receipts.british(4);

        isRecognised(receipt, caller.send(PdfForger.withNamelessLetters(receipt.pdf())));
    }

    @Test
    void letters_that_say_they_are_others_are_recognised_by_their_shape() {
        var receipt = Receipts.british(4);

        isRecognised(receipt, caller.send(PdfForger.withWrongNames(receipt.pdf())));
    }

    @Test
    void words_that_nobody_sees_are_passed_over_for_the_picture_before_them() {
        var receipt = Receipts.british(4);

        isRecognised(receipt, caller.send(PdfForger.scanned(receipt.picture(), RUBBISH)));
    }

    private static void isRecognised(PrintedReceipt receipt, Caller.Answer answer) {
        assertThat(answer.json().at("/timings/recogniseMs").asInt()).isPositive();
        new Comparison(receipt.truth(), answer.json()).total().date().merchant().holds();
    }

    private static void holdsAll(PrintedReceipt receipt, Caller.Answer answer) {
        new Comparison(receipt.truth(), answer.json())
                .total()
                .date()
                .time()
                .currency()
                .merchant()
                .taxId()
                .itemNames()
                .itemTotals()
                .itemDiscounts()
                .holds();
    }
}
