package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.Caller.Answer;
import dev.lifeops.ocr.printer.Receipts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@WorkerTest
@TestPropertySource(properties = "lifeops.ocr.patience=2m")
class ParallelReadingsTest {

    private static final int RECEIPTS = 4;
    private static final int CALLERS = 12;

    private final Caller caller;

    ParallelReadingsTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @Test
    void many_at_a_time_are_read_as_one_after_the_other() {
        var pictures = IntStream.range(0, RECEIPTS)
                .mapToObj(seed -> Receipts.english(seed).picture(200).png())
                .toList();
        var alone = pictures.stream().map(caller::send).map(Answer::text).toList();
        assertThat(alone).doesNotHaveDuplicates();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = IntStream.range(0, CALLERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> caller.send(pictures.get(i % RECEIPTS)).text(), threads))
                    .toList();
            for (var i = 0; i < CALLERS; i++) {
                assertThat(together.get(i).join()).isEqualTo(alone.get(i % RECEIPTS));
            }
        }
    }
}
