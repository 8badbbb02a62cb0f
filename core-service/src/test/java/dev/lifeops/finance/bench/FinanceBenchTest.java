package dev.lifeops.finance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinanceBenchTest {

    @TempDir
    private Path folder;

    @Test
    void books_are_made_up_asked_for_drawn_and_ruled() throws Exception {
        var out = new ByteArrayOutputStream();

        new FinanceBench(new PrintStream(out, true, StandardCharsets.UTF_8), folder, 40, 200).run();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("[1-9][0-9]* lines loaded by COPY")
                .containsPattern("[0-9] +[0-9]+  /api/v1/transactions")
                .containsPattern("[0-9]  budget\\.json: Burn-down")
                .containsPattern("applied again, median ms; [0-9]")
                .containsPattern("into the books, [0-9.]+ times that");
    }
}
