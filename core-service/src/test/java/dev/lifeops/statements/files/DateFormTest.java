package dev.lifeops.statements.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-31          | yyyy-MM-dd
            2026-03-31T10:11:12 | yyyy-MM-dd
            31.03.2026          | d.M.yyyy
            1.3.26              | d.M.yy
            31/03/2026 10:11    | d/M/yyyy
            3/31/2026           | M/d/yyyy
            20260331            | yyyyMMdd
            2026/03/31          | yyyy/M/d
            31 Mar 2026         | d MMM yyyy
            """)
    void each_form_is_found_out(String text, String pattern) throws UnreadableText {
        var form = DateForm.of(List.of(text)).orElseThrow();

        assertThat(form.pattern()).isEqualTo(pattern);
        assertThat(form.read(text).getYear()).isEqualTo(2026);
    }

    @Test
    void of_two_forms_that_fit_that_counts_which_makes_the_days_lie_closer_together() {
        assertThat(form("03/01/2026", "03/05/2026", "03/09/2026")).isEqualTo("M/d/yyyy");
        assertThat(form("01/03/2026", "05/03/2026", "09/03/2026")).isEqualTo("d/M/yyyy");
        assertThat(form("01/03/2026", "13/03/2026")).isEqualTo("d/M/yyyy");
    }

    private static String form(String... days) {
        return DateForm.of(List.of(days)).orElseThrow().pattern();
    }
}
