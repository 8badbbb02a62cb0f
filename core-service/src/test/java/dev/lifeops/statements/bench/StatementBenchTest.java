package dev.lifeops.statements.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.statements.matching.MatchingBench;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementBenchTest {

    @TempDir
    private Path folder;

    @Test
    void a_statement_is_made_up_imported_and_set_beside_a_copy_of_its_rows() throws Exception {
        var out = new ByteArrayOutputStream();

        new StatementBench(new PrintStream(out, true, StandardCharsets.UTF_8), folder, 400).run();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("400 lines")
                .containsPattern("import +[0-9]")
                .containsPattern("plain COPY .* reaches [0-9]")
                .containsPattern("unchecked .* reaches [0-9]")
                .containsPattern("peak +[0-9]");
    }

    @Test
    void matches_are_looked_for_in_each_size() {
        var out = new ByteArrayOutputStream();

        MatchingBench.run(
                new PrintStream(out, true, StandardCharsets.UTF_8), List.of(new int[] {10, 100}, new int[] {20, 200}));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .last()
                .asString()
                .containsPattern(" 200 +[1-9][0-9]* +100.00%");
    }
}
