package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.Checker;
import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.parse.Candidates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which day a receipt was given, where a row alone does not tell or tells wrongly. */
class DatesOfReceiptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.02.24 12:03",
                "Datum: 01.02.2024",
                "Datum: 01. 02. 2024",
                "01.02.2024 12:03 Uhr",
                "01 02.24 12:03",
                "01.02:2024",
                "1. Februar 2024",
                "TSE-Start 2024-02-01T11:03:00.000Z"
            })
    void german_dates_are_read_in_their_usual_forms(String row) {
        assertThat(german(row).purchasedOn()).isEqualTo(LocalDate.of(2024, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "25/l2/2O18, 2018-12-25",
        "2S/12/2018, 2018-12-25",
        "25-12-20I8, 2018-12-25",
        "25/12/201B, 2018-12-25",
        "Z5/12/2018, 2018-12-25",
        "25.12:2018, 2018-12-25",
        "25/12/2818, 2018-12-25",
        "DATE 25/12/202C, 2020-12-25",
        "25/12/2078, 2018-12-25"
    })
    void a_sign_of_the_same_shape_is_read_as_the_digit(String row, LocalDate day) {
        assertThat(english(row).purchasedOn()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/04/2023\\nSpringfield, IL 62701 | 2023-03-04",
                "03/04/2023\\nTel 415.555.0107 | 2023-03-04",
                "03-04-23 03:45PM\\nTOTAL $5.00 | 2023-03-04",
                "Mar04'23 07:05PM | 2023-03-04",
                "Sat 4 Mar '23 | 2023-03-04",
                "04/03/2023\\nABN 88 000 014 675\\nTOTAL $5.00 | 2023-03-04",
                "04/03/2023\\nLondon E2 7RG\\nTOTAL 5.00 | 2023-03-04",
                "04/03/2023\\nTOTAL £5.00 | 2023-03-04",
                "04/03/23\\nGSTIN: 33AAACS4412F1Z5 | 2023-03-04",
                "03/04/2023\\nTOTAL $5.00\\nExpected Delivery Date\\nMon 03/06/2023 | 2023-03-04"
            })
    void the_country_tells_whether_the_month_comes_first(String rows, LocalDate day) {
        assertThat(english(rows.replace("\\n", "\n")).purchasedOn()).isEqualTo(day);
    }

    @Test
    void a_dollar_alone_presumes_the_month_first_and_says_so() {
        Reading reading = english("03/04/2023\nTOTAL $5.00");
        assertThat(reading.purchasedOn()).isEqualTo(LocalDate.of(2023, 3, 4));
        assertThat(reading.findings()).extracting(Reading.Finding::code).contains(FindingCode.AMBIGUOUS_DATE);
    }

    @Test
    void the_clock_of_the_signature_is_told_in_local_time() {
        Reading reading = german("""
                TSE-Start 2024-01-31T23:30:00.000Z
                TSE-Stopp 2024-01-31T23:31:07.000Z""");
        assertThat(reading.purchasedOn()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(reading.purchasedAt()).isEqualTo(LocalTime.of(0, 30));
    }

    @Test
    void start_and_end_of_the_signature_correct_a_misread_day() {
        assertThat(german("""
                        07.02.24 12:03
                        TSE-Start 2024-02-01T11:03:00.000Z
                        TSE-Stopp 2024-02-01T11:03:09.000Z""").purchasedOn()).isEqualTo(LocalDate.of(2024, 2, 1));
    }

    @Test
    void a_name_of_a_day_decides_between_two_readings() {
        assertThat(english("""
                        SUN 25/03/2018 10:15
                        25/08/2018 10:15""").purchasedOn()).isEqualTo(LocalDate.of(2018, 3, 25));
        assertThat(german("""
                        01.07.2022 12:03
                        Di 01.02.2022 12:03""").purchasedOn()).isEqualTo(LocalDate.of(2022, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECEIPT 0042-201803250017",
                "20180325-0017",
                "TRANS 180325000417",
                "REF 25032018001733",
                "CARD 25/03/ 10:15"
            })
    void a_number_of_the_receipt_or_a_day_without_year_decides_between_two_readings(String row) {
        assertThat(english("26/03/2018 10:15\n" + row + "\n25/03/2018").purchasedOn())
                .isEqualTo(LocalDate.of(2018, 3, 25));
    }

    @Test
    void a_number_that_holds_day_and_hour_tells_both_where_nothing_else_does() {
        assertThat(german("25497004271012019013114595").purchasedOn()).isEqualTo(LocalDate.of(2019, 1, 31));
    }

    @Test
    void a_row_that_two_looks_share_is_seen_once() {
        Candidates first = Typed.pass(receipt("26/03/2018 10:15"));
        Candidates second = Typed.pass(receipt("25/03/2018 10:15\n25/03/2018 10:15"));
        assertThat(new Checker()
                        .check(List.of(first, first, first, second))
                        .reading()
                        .purchasedOn())
                .isEqualTo(LocalDate.of(2018, 3, 25));
    }

    @Test
    void a_year_of_two_digits_that_lost_its_own_is_no_year() {
        assertThat(english("DATE 04-06-00").purchasedOn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROMOTION VALID\n01/01/2018 - 31/01/2018",
                "01/01/2018 - 31/01/2018",
                "VALID UNTIL 31/05/2018",
                "CARD EXPIRY 01/02/2018"
            })
    void days_of_promotions_and_cards_are_not_the_day_of_purchase(String rows) {
        assertThat(english(rows + "\n25/03/2018").purchasedOn()).isEqualTo(LocalDate.of(2018, 3, 25));
    }

    @ParameterizedTest
    @CsvSource({
        "RM 5.00, 2018-04-03",
        "GST REG NO 000123456789, 2018-04-03",
        "VAT NO GB 123 4567 89, 2018-04-03",
        "SPRINGFIELD IL 62704, 2018-03-04",
        "SALES TAX 0.40, 2018-03-04",
        "PRINTED 25/03/2018, 2018-04-03",
        "PRINTED 03/25/2018, 2018-03-04"
    })
    void the_country_or_another_date_tells_whether_the_day_comes_first(String row, LocalDate day) {
        Reading reading = english("DATE 03/04/2018 10:15\n" + row);
        assertThat(reading.purchasedOn()).isEqualTo(day);
        assertThat(reading.findings()).extracting(Reading.Finding::code).doesNotContain(FindingCode.AMBIGUOUS_DATE);
    }

    @Test
    void canada_writes_it_both_ways() {
        assertThat(english("DATE 03/04/2018\nHST 0.40").findings())
                .extracting(Reading.Finding::code)
                .contains(FindingCode.AMBIGUOUS_DATE);
    }

    private static Reading english(String rows) {
        return Typed.read(receipt(rows));
    }

    private static String receipt(String rows) {
        return "BARLEY STORES\nBREAD    5.00\nTOTAL    5.00\n" + rows + "\n";
    }

    private static Reading german(String rows) {
        return Typed.read("BÄCKEREI SCHMIDT\nBROT   5,00 A\nSUMME EUR   5,00\n" + rows + "\n");
    }
}
