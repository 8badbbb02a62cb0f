package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Receipts as the tills of many countries print them; each file of {@code receipts} is one. */
class KnownReceiptsTest {

    @ParameterizedTest
    @MethodSource("receipts")
    void reads_the_receipt(KnownReceipt receipt) {
        assertThat(receipt.toldBy(Typed.read(receipt.text()))).isEqualTo(receipt.truth());
    }

    static List<KnownReceipt> receipts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(KnownReceiptsTest.class.getResource("/receipts"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(KnownReceipt::read).toList();
        }
    }
}
