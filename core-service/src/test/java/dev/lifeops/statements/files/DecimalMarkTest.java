package dev.lifeops.statements.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalMarkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234,56      | COMMA | 1234.56
            -1 234,56 PLN | COMMA | -1234.56
            12,50-        | COMMA | -12.50
            (12,50)       | COMMA | -12.50
            −3,00 €       | COMMA | -3.00
            1'234.50      | POINT | 1234.50
            $1,234.50     | POINT | 1234.50
            +7            | POINT | 7
            .5            | POINT | 0.5
            100 zł        | COMMA | 100
            """)
    void an_amount_is_read_as_it_is_meant(String text, DecimalMark mark, String amount) throws UnreadableText {
        assertThat(mark.read(text)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12.50", "1.23,4.5", "12,3,4", "a lot", "", "-", "--1,00", "1e5", "1234567890123,00", "1,23456"})
    void what_is_no_amount_with_a_comma_is_refused(String text) {
        assertThatThrownBy(() -> DecimalMark.COMMA.read(text)).isInstanceOf(UnreadableText.class);
    }

    @Test
    void the_mark_is_the_one_that_most_amounts_have_and_thousands_say_nothing() {
        assertThat(DecimalMark.of(List.of("1,234", "5,50", "7"))).isEqualTo(DecimalMark.COMMA);
        assertThat(DecimalMark.of(List.of("1,234", "5.50", "7"))).isEqualTo(DecimalMark.POINT);
        assertThat(DecimalMark.of(List.of("1.234.567"))).isEqualTo(DecimalMark.COMMA);
        assertThat(DecimalMark.of(List.of("1,234.5"))).isEqualTo(DecimalMark.POINT);
        assertThat(DecimalMark.of(List.of())).isEqualTo(DecimalMark.POINT);
    }
}
