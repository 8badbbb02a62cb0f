package dev.lifeops.takeout.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeoutBenchTest {

    @TempDir
    private Path folder;

    @Test
    void somebody_with_receipts_moves_and_is_set_beside_a_copy_of_their_rows() throws Exception {
        var out = new ByteArrayOutputStream();

        new TakeoutBench(new PrintStream(out, true, StandardCharsets.UTF_8), folder, 40, 2_000, 1).run();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("40 receipts")
                .containsPattern("take-out +[0-9.]+ +[0-9]+ +[0-9.]+")
                .containsPattern("taken in +[0-9.]+ +[0-9]+ +[0-9.]+");
    }
}
