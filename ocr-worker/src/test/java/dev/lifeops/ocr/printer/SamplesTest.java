package dev.lifeops.ocr.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final Path SHIPPED = Path.of("..", "samples");

    @Test
    void the_samples_shipped_are_told_as_the_printer_prints_them() throws IOException {
        assertThat(SHIPPED.resolve("README.md")).hasContent(Samples.readme());
    }

    @Test
    void there_are_three_and_they_are_small(@TempDir Path folder) throws IOException {
        Samples.main(new String[] {folder.toString()});
        for (String name : new String[] {"english.jpg", "polish.jpg", "german.pdf"}) {
            assertThat(Files.size(folder.resolve(name))).isBetween(1_000L, 300_000L);
            assertThat(SHIPPED.resolve(name)).exists();
        }
    }
}
