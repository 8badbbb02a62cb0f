package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lifeops.ocr.printer.Receipts;
import dev.lifeops.ocr.printer.Wear;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkerTest
class TurnedPicturesTest {

    private final Caller caller;

    TurnedPicturesTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    static Stream<Arguments> wear() {
        return Stream.of(
                arguments("upside down", Wear.turned(2), 0.9),
                arguments("turned to the right", Wear.turned(1), 0.9),
                arguments("turned to the left", Wear.turned(3), 0.9),
                arguments("skewed to the left", Wear.skew(4), 0.8),
                arguments("skewed to the right", Wear.skew(-4), 0.8),
                arguments("skewed a lot", Wear.skew(12), 0.8),
                arguments("scanned", Wear.scan(3), 0.8),
                arguments("photographed on a table", Wear.photo(3), 0.7));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wear")
    void a_picture_is_straightened_before_it_is_read(String name, Wear wear, double share) {
        var receipt = Receipts.english(5);
        var text = caller.send(receipt.picture().worn(wear).png()).text();
        assertThat(Proofreader.share(receipt.truth(), text)).isGreaterThan(share);
    }

    @Test
    void a_camera_that_says_how_it_was_held_is_believed() {
        var receipt = Receipts.english(5);
        var text = caller.send(Forger.turnedByExif(receipt.picture().worn(Wear.turned(3))))
                .text();
        assertThat(Proofreader.share(receipt.truth(), text)).isGreaterThan(0.9);
    }
}
