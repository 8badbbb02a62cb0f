package dev.lifeops.ocr.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderBenchTest {

    private static final String TYPED = """
            40,20,360,20,360,50,40,50,CORNER SHOP LTD
            40,70,360,70,360,95,40,95,03/02/2019 12:00
            40,120,200,120,200,145,40,145,SHAMPOO
            300,120,360,120,360,145,300,145,8.00
            40,170,200,170,200,195,40,195,TOTAL
            300,170,360,170,360,195,300,195,8.00
            """;

    private static final String TRUTH = """
            {"shop": {"merchant": "CORNER SHOP LTD", "date": "2019-02-03", "total": 8.00, "items": null}}
            """;

    @TempDir
    private Path folder;

    @Test
    void without_receipts_it_prints_some_and_sets_the_reader_beside_the_original() throws Exception {
        var out = new ByteArrayOutputStream();
        var bench = new ReaderBench(new PrintStream(out, true, StandardCharsets.UTF_8), folder);
        bench.compare(bench.receipts(List.of(), 1));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("scanned", "photographed", "faded", "as the original did it", "cpu s a receipt", "look 1");
    }

    @Test
    void what_people_typed_is_read_once_it_is_printed() throws Exception {
        Files.writeString(folder.resolve("shop.csv"), TYPED);
        Files.writeString(folder.resolve("truth.json"), TRUTH);
        PrintedTranscripts.print(folder, folder.resolve("printed"));
        var run = Run.ofWorker(Known.in(folder.resolve("printed")), 1, _ -> {});
        assertThat(run.results()).extracting(each -> each.score().total()).containsExactly(true);
    }
}
