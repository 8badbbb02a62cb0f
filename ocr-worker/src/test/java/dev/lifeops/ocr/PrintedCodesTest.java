package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.PrintedReceipt;
import dev.lifeops.ocr.printer.Receipts;
import dev.lifeops.ocr.printer.Wear;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Receipts with the code of their till go through the whole worker. */
@WorkerTest
class PrintedCodesTest {

    private static final double CERTAIN = 0.99;
    private static final Wear UNREADABLE_FOR_EYES = Wear.fade(0.5).then(Wear.blur(1.5));

    private final Caller caller;

    PrintedCodesTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wears")
    void a_code_is_exact_however_the_receipt_was_pictured(Wear wear) {
        PrintedReceipt receipt = Receipts.germanWithCode(1);

        Caller.Answer answer = caller.send(receipt.picture().worn(wear).jpeg());

        new Comparison(receipt.truth(), answer.json())
                .total()
                .date()
                .time()
                .currency()
                .holds();
        assertThat(answer.json().at("/confidence/total").asDouble()).isGreaterThan(0.98);
        assertThat(answer.json().at("/confidence/purchasedOn").asDouble()).isGreaterThan(0.98);
    }

    @Test
    void only_the_code_makes_what_is_hard_to_read_certain() {
        assertThat(certainty(Receipts.germanWithCode(1))).isEqualTo(CERTAIN);
        assertThat(certainty(Receipts.german(1))).isLessThan(CERTAIN);
    }

    private double certainty(PrintedReceipt receipt) {
        Caller.Answer answer =
                caller.send(receipt.picture().worn(UNREADABLE_FOR_EYES).jpeg());
        return answer.json().at("/confidence/total").asDouble();
    }

    static Stream<Named<Wear>> wears() {
        return Map.of(
                        "clean", Wear.turned(0),
                        "blurred", Wear.blur(1),
                        "noisy", Wear.noise(12, 1),
                        "faded", Wear.fade(0.4),
                        "turned by 90°", Wear.turned(1),
                        "upside down", Wear.turned(2),
                        "scanned", Wear.scan(1),
                        "photographed", Wear.photo(1))
                .entrySet()
                .stream()
                .map(wear -> Named.of(wear.getKey(), wear.getValue()));
    }
}
