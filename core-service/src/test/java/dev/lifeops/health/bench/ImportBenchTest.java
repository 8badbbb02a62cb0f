package dev.lifeops.health.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportBenchTest {

    @TempDir
    private Path folder;

    @Test
    void every_kind_of_export_is_made_up_imported_and_set_beside_a_copy_of_its_rows() throws Exception {
        var out = new ByteArrayOutputStream();

        new ImportBench(new PrintStream(out, true, StandardCharsets.UTF_8), folder, 4_000).run(LargeExport.ALL);

        assertThat(LargeExport.ALL)
                .isNotEmpty()
                .allSatisfy(export -> assertThat(out.toString(StandardCharsets.UTF_8))
                        .containsPattern(Pattern.quote(export.kind()) + " +[1-9]"));
    }
}
