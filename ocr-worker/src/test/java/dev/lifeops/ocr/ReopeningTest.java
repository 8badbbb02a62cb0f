package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.Receipts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReopeningTest {

    @Test
    void a_worker_closes_completely_and_opens_again_in_the_same_process() throws IOException {
        var before = leftovers();
        for (var i = 0; i < 2; i++) {
            var application = OcrWorkerApplication.application();
            try (var context =
                    application.run("--server.port=0", "--management.server.port=0", "--lifeops.ocr.handles=1")) {
                var port =
                        ((WebServerApplicationContext) context).getWebServer().getPort();
                assertThat(new Caller(port)
                                .send(Receipts.english(1).picture(150).png())
                                .status())
                        .isEqualTo(200);
                assertThat(Thread.getAllStackTraces().keySet())
                        .anyMatch(thread -> thread.getName().equals("reader-1"));
            }
        }
        assertThat(leftovers()).isEqualTo(before);
    }

    private static List<Path> leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("lifeops-tessdata"))
                    .sorted()
                    .toList();
        }
    }
}
