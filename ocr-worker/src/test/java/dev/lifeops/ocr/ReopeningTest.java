package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.Receipts;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class ReopeningTest {

    @Test
    void a_worker_closes_completely_and_opens_again_in_the_same_process() {
        var before = readers();
        for (var i = 0; i < 2; i++) {
            try (var worker = open()) {
                assertThat(readers()).isEqualTo(before + 1);
                assertThat(new Caller(port(worker))
                                .send(Receipts.english(1).pdf())
                                .status())
                        .isEqualTo(200);
            }
            assertThat(readers()).isEqualTo(before);
        }
    }

    private static ConfigurableApplicationContext open() {
        return OcrWorkerApplication.application()
                .run("--server.port=0", "--management.server.port=0", "--lifeops.ocr.handles=1");
    }

    private static int port(ConfigurableApplicationContext worker) {
        return worker.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    private static long readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("reader-"))
                .count();
    }
}
