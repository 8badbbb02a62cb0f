package dev.lifeops.ocr.paragon;

import static dev.lifeops.ocr.paragon.ElectronicReceipts.DOCUMENT;
import static dev.lifeops.ocr.paragon.ElectronicReceipts.PRINT_VIEW;
import static dev.lifeops.ocr.paragon.ElectronicReceipts.assertRefused;
import static dev.lifeops.ocr.paragon.ElectronicReceipts.document;
import static dev.lifeops.ocr.paragon.ElectronicReceipts.envelope;
import static dev.lifeops.ocr.paragon.ElectronicReceipts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.Reading;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddParagonsTest {

    @Test
    void deposits_stand_outside_the_total_and_are_told_in_the_text() {
        assertThat(read(DOCUMENT).total()).isEqualTo("15.99");
        assertThat(read(DOCUMENT).text()).contains("SUMA PLN 15.99\nKAUCJA 0.50\nDO ZAPŁATY 16.49");
    }

    @Test
    void a_receipt_without_deposits_says_nothing_of_them() {
        assertThat(read(DOCUMENT.replace("\"opak\": {\"wart\": 50},", "")).text())
                .doesNotContain("KAUCJA");
    }

    @Test
    void where_the_fiscal_total_is_not_told_it_is_what_was_to_be_paid_without_the_deposits() {
        assertThat(read(DOCUMENT.replace("\"sumaBrutto\": 1599, ", ""))).isEqualTo(read(DOCUMENT));
    }

    @Test
    void grosze_may_be_written_as_digits() {
        assertThat(read(DOCUMENT.replaceAll("\"(cena|brutto|wart|sumaBrutto|vat)\": (-?\\d+)", "\"$1\": \"$2\"")))
                .isEqualTo(read(DOCUMENT));
    }

    @Test
    void every_tax_rate_has_its_letter_and_exempt_goods_have_none() {
        var exempt =
                DOCUMENT.replace("\"idStPTU\": \"E\", \"brutto\": 0, \"vat\": 0", "\"idStPTU\": \"E\", \"vat\": 1");

        assertThat(read(exempt).taxes())
                .extracting(tax -> tax.code() + " " + tax.rate() + " " + tax.amount())
                .containsExactly("A 23 1.50", "C 5 0.38", "E null 0.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"brutto\": 9900", "\"brutto\": -9900"})
    void a_line_that_takes_back_an_earlier_one_leaves_neither(String amount) {
        var twice = DOCUMENT.replace(
                        "\"pozycja\": [",
                        "\"pozycja\": [{\"towar\": {\"nazwa\": \"Pomyłka A\", \"ilosc\": \"1\", \"cena\": 9900,"
                                + " \"brutto\": 9900, \"idStPTU\": \"A\", \"oper\": false}},")
                .replace("\"brutto\": 9900, \"idStPTU\": \"A\",\n", amount + ", \"idStPTU\": \"A\",\n");

        assertThat(read(twice)).isEqualTo(read(DOCUMENT));
    }

    @Test
    void a_receipt_of_which_every_line_was_cancelled_comes_to_nothing_and_says_so() {
        var reading = read("""
                {"dokument": {"podmiot1": {"nazwaPod": "SKLEP"}, "paragon": {"zakSprzed": "2026-06-30T22:30:00Z",
                  "pozycja": [{"towar": {"nazwa": "Chleb", "brutto": 450, "oper": true}}],
                  "podsum": {"sumaBrutto": 0}}}}""");

        assertThat(reading.total()).isEqualTo("0.00");
        assertThat(reading.findings()).extracting(Reading.Finding::code).containsExactly(FindingCode.ITEMS_NOT_FOUND);
    }

    @Test
    void what_was_put_on_top_of_a_price_is_no_discount() {
        var dearer =
                DOCUMENT.replace("\"brutto\": 799,", "\"brutto\": 1199,").replace("\"wart\": -200", "\"wart\": 200");

        assertThat(read(dearer).items().getFirst().discount()).isNull();
        assertThat(read(dearer).items().getFirst().total()).isEqualTo("11.99");
    }

    @Test
    void a_receipt_with_nothing_but_its_total_is_taken_with_what_is_missing_pointed_out() {
        var reading = read("{\"dokument\": {\"paragon\": {\"podsum\": {\"sumaBrutto\": 1599}}}}");

        assertThat(reading.total()).isEqualTo("15.99");
        assertThat(reading.currency()).isEqualTo("PLN");
        assertThat(reading.confidence()).isEqualTo(new Reading.Confidence(0, 0, 1));
        assertThat(reading.findings())
                .extracting(Reading.Finding::code)
                .containsExactly(
                        FindingCode.MERCHANT_NOT_FOUND, FindingCode.DATE_NOT_FOUND, FindingCode.ITEMS_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30T22:30:00.000Z, 2026-07-01T00:30",
        "2026-07-01T00:30:00+02:00, 2026-07-01T00:30",
        "2026-01-01T00:30:00+01:00, 2026-01-01T00:30",
        "2026-07-01T00:30:00, 2026-07-01T00:30"
    })
    void a_time_is_told_with_its_zone_or_by_the_clock_on_the_till(String told, LocalDateTime meant) {
        var reading = read(DOCUMENT.replace("2026-06-30T22:30:00.000Z", told));

        assertThat(reading.purchasedOn()).isEqualTo(meant.toLocalDate());
        assertThat(reading.purchasedAt()).isEqualTo(meant.toLocalTime());
    }

    @Test
    void where_the_sale_has_no_time_the_document_has() {
        var reading = read(DOCUMENT.replace("\"zakSprzed\": \"2026-06-30T22:30:00.000Z\",", "")
                .replace("_v2-0\"", "_v1-0\", \"dataJPK\": \"2026-06-30T08:00:00Z\""));

        assertThat(reading.purchasedAt()).isEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void one_receipt_among_other_documents_is_read_and_two_are_refused() {
        var one = document(DOCUMENT);

        assertThat(read("{\"dokument\": [{\"raportDob\": {}}, " + one + "]}")).isEqualTo(read(DOCUMENT));
        assertThatExceptionOfType(NotAReceipt.class)
                .isThrownBy(() -> read("{\"dokument\": [" + one + ", " + one + "]}"))
                .withMessageContaining("several receipts");
    }

    @Test
    void an_envelope_without_a_signed_part_is_read_by_its_print_view() {
        assertThat(read(PRINT_VIEW.replace("{\"header\"", "{\"data\": \"\", \"header\"")))
                .isEqualTo(read(PRINT_VIEW));
    }

    @Test
    void the_signed_part_is_believed_before_the_print_view() {
        var both = envelope(DOCUMENT)
                .replace(
                        "\"header\": [], \"body\": []",
                        "\"body\": [{\"sumInCurrency\": {\"fiscalTotal\": 1, \"currency\": \"PLN\"}}]");

        assertThat(read(both)).isEqualTo(read(DOCUMENT));
    }

    @Test
    void a_surcharge_in_the_print_view_makes_its_line_dearer() {
        var dearer = PRINT_VIEW
                .replace("\"isDiscount\": true", "\"isDiscount\": false")
                .replace("799", "1199");

        assertThat(read(dearer).items().getFirst().total()).isEqualTo("11.99");
        assertThat(read(dearer).items().getFirst().discount()).isNull();
        assertThat(read(dearer).findings()).isEmpty();
    }

    @Test
    void a_discount_in_per_cent_in_the_print_view_is_not_guessed_at() {
        assertRefused(PRINT_VIEW.replace("\"isDiscount\": true", "\"isDiscount\": true, \"isPercent\": true"));
    }

    @Test
    void unknown_fields_and_nulls_do_no_harm() {
        var odd = DOCUMENT.replace("\"NIP\"", "\"nowe\": {\"pole\": [1, 2]}, \"nrFabr\": null, \"NIP\"")
                .replace("\"oper\": false, ", "\"oper\": null, \"jm\": \"kg\", ");

        assertThat(read(odd)).isEqualTo(read(DOCUMENT));
    }
}
