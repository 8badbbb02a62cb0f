package dev.lifeops.ocr.parse.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.layout.Rows;
import dev.lifeops.ocr.receipts.Typed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOTAL 9.00 | 9.00",
                "SUMA 13,70 | 13.70",
                "TOTAL RM1,234.50 | 1234.50",
                "GESAMT 1.234,50 EUR | 1234.50",
                "CHANGE .50 | 0.50",
                "RABATT 1,00- | -1.00",
                "rabat -0,83 | -0.83",
                "LESS (5.00) | -5.00",
                "DISC - 2.50 | -2.50",
                "OIL 4.50SR | 4.50",
                "KMINKOWA 0.190*33.50 | 33.50"
            })
    void money_has_two_decimals_whatever_stands_around_it(String row, String amount) {
        assertThat(in(row)).containsExactly(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOTAL 12 .50 | 12.50",
                "TOTAL 12. 50 | 12.50",
                "TOTAL 1O.5O | 10.50",
                "TOTAL l2.S0 | 12.50",
                "TOTAL 12:5O | 12.50"
            })
    void torn_and_misread_money_is_put_together(String row, String amount) {
        assertThat(in(row)).containsExactly(amount);
        assertThat(Amounts.in(Rows.of(Typed.words(row)).getFirst()).getFirst().certainty())
                .isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.03.2018",
                "12:31",
                "12:31:05",
                "GST 6.00%",
                "PTU 23,00 %",
                "192.168.10.20",
                "0,798",
                "9555047301890"
            })
    void dates_times_rates_weights_and_codes_are_no_money(String row) {
        assertThat(in(row)).isEmpty();
    }

    @Test
    void the_letter_behind_is_the_tax_code() {
        assertThat(Amounts.in(Rows.of(Typed.words("CHLEB 4,99C")).getFirst()))
                .singleElement()
                .extracting(Amount::taxCode)
                .isEqualTo("C");
    }

    private static List<String> in(String row) {
        return Amounts.in(Rows.of(Typed.words(row)).getFirst()).stream()
                .map(amount -> amount.value().toPlainString())
                .toList();
    }
}
