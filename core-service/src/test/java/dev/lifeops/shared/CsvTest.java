package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_table_has_a_head_and_a_line_a_row() throws IOException {
        assertThat(written(LocalDate.of(2026, 3, 1), 8_000.0, -0.5, null, 12L, "say \"hi\", twice"))
                .isEqualTo("a,b,c,d,e,f\r\n2026-03-01,8000,-0.5,,12,\"say \"\"hi\"\", twice\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void no_text_is_a_formula(String text) throws IOException {
        var cell = written(text).lines().skip(1).findFirst().orElseThrow();

        assertThat(cell.replace("\"", "")).startsWith("'");
    }

    private static String written(@Nullable Object... cells) throws IOException {
        var out = new StringBuilder();
        Csv.write(new Table(Arrays.asList(cells)), out);
        return out.toString();
    }

    private record Table(List<@Nullable Object> cells) implements Tabular {

        @Override
        public List<String> columns() {
            return List.of("a", "b", "c", "d", "e", "f").subList(0, cells.size());
        }

        @Override
        public Stream<List<@Nullable Object>> rows() {
            return Stream.of(cells);
        }
    }
}
