package dev.lifeops.ocr.parse.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCodesTest {

    private static final String PORTUGUESE =
            "A:123456789*B:999999990*C:PT*D:FS*E:N*F:20230514*G:FS 2023/35*H:JFJ2T5KW-35"
                    + "*I1:PT*I3:10.00*I4:0.60*I7:5.95*I8:1.37*N:1.97*O:17.92*Q:AbCd*R:9999";

    private static final String END = ";13;44131;2019-11-22T11:29:48.000Z;2019-11-22T11:29:49.000Z;ecdsa;unixTime;s;k";

    @Test
    void a_german_code_tells_total_rates_payment_and_the_time_in_germany() {
        var sale = sale("Beleg^4.05_3.00_0.00_0.00_0.00^7.05:Bar");

        assertThat(sale.total()).isEqualTo("7.05");
        assertThat(sale.currency()).isEqualTo("EUR");
        assertThat(sale.day()).isEqualTo(LocalDate.of(2019, 11, 22));
        assertThat(sale.time()).isEqualTo(LocalTime.of(12, 29, 49));
        assertThat(sale.cash()).isTrue();
        assertThat(sale.taxes())
                .containsExactly(
                        new FiscalRecord.Gross(new BigDecimal("19"), new BigDecimal("4.05")),
                        new FiscalRecord.Gross(new BigDecimal("7"), new BigDecimal("3.00")));
    }

    @Test
    void several_ways_of_payment_are_neither_cash_nor_none() {
        assertThat(sale("Beleg^0.00_12.00_0.00_0.00_0.00^10.00:Bar_2.00:Unbar").cash())
                .isNull();
    }

    @Test
    void other_money_is_not_added_to_euros() {
        assertThat(sale("Beleg^12.00_0.00_0.00_0.00_0.00^10.00:Unbar:USD_3.10:Unbar")
                        .total())
                .isEqualTo("12.00");
    }

    @Test
    void thousands_may_be_set_off() {
        assertThat(sale("Beleg^3,000.00_20.00_0.00_0.00_0.00^3,020.00:Bar").total())
                .isEqualTo("3020.00");
    }

    @Test
    void the_rates_of_late_2020_were_lower() {
        var code = "V0;K;Kassenbeleg-V1;Beleg^11.60_0.00_0.00_0.00_0.00^11.60:Unbar"
                + END.replace("2019-11-22", "2020-08-01");

        assertThat(FiscalCodes.record(List.of(code)).orElseThrow().taxes())
                .extracting(FiscalRecord.Gross::rate)
                .containsExactly(new BigDecimal("16"));
    }

    @Test
    void an_austrian_code_tells_total_and_local_time() {
        var code = "_R1-AT1_CASHBOX-DEMO-1_776730_2015-10-14T18:20:23_1,00_2,00_3,00_0,00_0,50_oaf6Vg==_1d72_Fpcr_eKm2";
        var sale = FiscalCodes.record(List.of(code)).orElseThrow();

        assertThat(sale.total()).isEqualTo("6.50");
        assertThat(sale.day()).isEqualTo(LocalDate.of(2015, 10, 14));
        assertThat(sale.time()).isEqualTo(LocalTime.of(18, 20, 23));
        assertThat(sale.cash()).isNull();
    }

    @Test
    void a_portuguese_code_tells_total_day_and_rates() {
        var sale = FiscalCodes.record(List.of(PORTUGUESE)).orElseThrow();

        assertThat(sale.total()).isEqualTo("17.92");
        assertThat(sale.currency()).isEqualTo("EUR");
        assertThat(sale.day()).isEqualTo(LocalDate.of(2023, 5, 14));
        assertThat(sale.time()).isNull();
        assertThat(sale.taxes())
                .containsExactly(
                        new FiscalRecord.Gross(new BigDecimal("6"), new BigDecimal("10.60")),
                        new FiscalRecord.Gross(new BigDecimal("23"), new BigDecimal("7.32")));
    }

    @Test
    void a_portuguese_invoice_of_the_islands_tells_its_total() {
        var azores = PORTUGUESE
                .replace("I1:PT*I3", "I1:0*J1:PT-AC*J3")
                .replace("I4", "J4")
                .replace("I7", "J7")
                .replace("I8", "J8");

        var sale = FiscalCodes.record(List.of(azores)).orElseThrow();

        assertThat(sale.total()).isEqualTo("17.92");
        assertThat(sale.taxes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "D:FS, D:NC",
        "D:FS, D:GT",
        "E:N, E:A",
        "O:17.92, O:19.92",
        "O:17.92, O:17",
        "F:20230514, F:20231414",
        "*H:JFJ2T5KW-35, ''"
    })
    void a_portuguese_code_of_no_valid_sale_says_nothing(String part, String changed) {
        assertThat(PORTUGUESE).contains(part);
        assertThat(FiscalCodes.record(List.of(PORTUGUESE.replace(part, changed))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4006381333931",
                "https://example.org/V0;Kassenbeleg-V1",
                "V0;K;Bestellung-V1;1;\"Bier\";2.50" + END,
                "V0;K;Kassenbeleg-V1;AVTraining^1.00_0.00_0.00_0.00_0.00^1.00:Bar" + END,
                "V0;K;Kassenbeleg-V1;Beleg^1.00_0.00_0.00_0.00_0.00^2.00:Bar" + END,
                "V0;K;Kassenbeleg-V1;Beleg^0.00_0.00_0.00_0.00_0.00^0.00:Bar" + END,
                "V0;K;Kassenbeleg-V1;Beleg^1.00_0.00_0.00_0.00_0.00^1.00:Bar;1;2;yesterday;today;x;y",
                "_R1-AT1_K_1_2015-13-14T18:20:23_1,00_0,00_0,00_0,00_0,00_x_y_z_w",
                "_R1-AT1_K_1_2015-10-14T18:20:23_0,00_0,00_0,00_0,00_0,00_x_y_z_w"
            })
    void what_is_no_sale_says_nothing(String code) {
        assertThat(FiscalCodes.record(List.of(code))).isEmpty();
    }

    @Test
    void two_receipts_in_one_picture_contradict_each_other() {
        var one = "V0;K;Kassenbeleg-V1;Beleg^1.00_0.00_0.00_0.00_0.00^1.00:Bar" + END;
        var two = one.replace("1.00", "2.00");

        assertThat(FiscalCodes.record(List.of(one, two))).isEmpty();
        assertThat(FiscalCodes.record(List.of(one, "https://example.org", one))).isPresent();
    }

    private static FiscalRecord sale(String data) {
        return FiscalCodes.record(List.of("V0;AMA-2642;Kassenbeleg-V1;" + data + END))
                .orElseThrow();
    }
}
