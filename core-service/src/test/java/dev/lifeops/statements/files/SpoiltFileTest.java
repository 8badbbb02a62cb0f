package dev.lifeops.statements.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.statements.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoiltFileTest {

    private static final int TIMES = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {Samples.CSV, Samples.OFX1, Samples.OFX2, Samples.QIF, Samples.CAMT, Samples.MT940})
    void whatever_is_wrong_with_a_file_it_is_read_as_far_as_that_goes_or_refused(String sample) throws IOException {
        var chance = new Random(sample.hashCode());
        var whole = sample.getBytes(StandardCharsets.UTF_8);

        for (var time = 0; time < TIMES; time++) {
            assertThat(read(spoilt(whole, chance))).isGreaterThanOrEqualTo(-1);
        }
    }

    private static byte[] spoilt(byte[] whole, Random chance) {
        var bytes = Arrays.copyOf(whole, 1 + chance.nextInt(whole.length));
        for (var change = chance.nextInt(20); change > 0; change--) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    /** How many lines it had, or -1 where it was refused. */
    private int read(byte[] bytes) throws IOException {
        var path = folder.resolve("statement");
        Files.write(path, bytes);
        var lines = new Counting();
        try {
            StatementReading.of(StatementFile.of(path, null), CsvWishes.NONE, _ -> Optional.empty())
                    .read(lines);
            return lines.count;
        } catch (UnreadableFile _) {
            return -1;
        }
    }

    private static final class Counting implements StatementSink {

        private int count;

        @Override
        public void line(StatementLine line) {
            count++;
        }

        @Override
        public void unreadable(int number, String reason, String excerpt) {
            assertThat(reason).isNotBlank();
            count++;
        }
    }
}
