package dev.lifeops.ocr.paragon;

import static dev.lifeops.ocr.paragon.ElectronicReceipts.DOCUMENT;
import static dev.lifeops.ocr.paragon.ElectronicReceipts.PRINT_VIEW;
import static dev.lifeops.ocr.paragon.ElectronicReceipts.assertRefused;
import static dev.lifeops.ocr.paragon.ElectronicReceipts.envelope;
import static dev.lifeops.ocr.paragon.ElectronicReceipts.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.PaymentMethod;
import dev.lifeops.ocr.check.Reading;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagonTest {

    @Test
    void a_document_is_taken_over_to_the_grosz() {
        var reading = read(DOCUMENT);

        assertThat(reading.merchant())
                .isEqualTo(
                        new Reading.Merchant("SKLEP POD LIPĄ SP. Z O.O.", "1234563218", "Lipowa 7, 00-001 Warszawa"));
        assertThat(reading.total()).isEqualTo("15.99");
        assertThat(reading.currency()).isEqualTo("PLN");
        assertThat(reading.items())
                .extracting(item -> item.name() + " " + item.quantity() + " " + item.discount() + " " + item.total())
                .containsExactly("Czereśnie Luz 0.500 2.00 7.99", "Mydło 2 null 9.00", "Kupon null null -1.00");
        assertThat(reading.taxes())
                .extracting(tax -> tax.code() + " " + tax.rate() + " " + tax.amount())
                .containsExactly("A 23 1.50", "C 5 0.38");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.confidence()).isEqualTo(new Reading.Confidence(1, 1, 1));
        assertThat(reading.text()).contains("ABC2001009137 4711");
    }

    @Test
    void its_time_is_that_of_poland() {
        assertThat(read(DOCUMENT).purchasedOn()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(read(DOCUMENT).purchasedAt()).isEqualTo(LocalTime.of(0, 30));
    }

    @Test
    void cash_and_change_are_told_apart() {
        var payment = read(DOCUMENT).payment();

        assertThat(payment.method()).isEqualTo(PaymentMethod.CASH);
        assertThat(payment.paid()).isEqualTo("20.00");
        assertThat(payment.change()).isEqualTo("3.51");
    }

    @Test
    void the_signed_envelope_is_opened() {
        assertThat(read(envelope(DOCUMENT))).isEqualTo(read(DOCUMENT));
        assertThat(read("\uFEFF " + envelope(DOCUMENT))).isEqualTo(read(DOCUMENT));
    }

    @Test
    void the_print_view_alone_will_do() {
        var reading = read(PRINT_VIEW);

        assertThat(reading.total()).isEqualTo("7.99");
        assertThat(reading.merchant().name()).isEqualTo("SKLEP POD LIPĄ");
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.items().getFirst().total()).isEqualTo("7.99");
        assertThat(reading.items().getFirst().discount()).isEqualTo("2.00");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void lines_that_do_not_add_up_are_pointed_out() {
        assertThat(read(DOCUMENT.replace("\"brutto\": 900", "\"brutto\": 901")).findings())
                .extracting(Reading.Finding::code)
                .containsExactly(FindingCode.ITEMS_DO_NOT_ADD_UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"package\", \"version\": \"1.0.0\"}",
                "{\"data\": 7}",
                "{\"data\": \"a.b\"}",
                "{\"data\": \"a.!!.c\"}",
                "{\"data\": \"a.e30.c\"}",
                "{\"dokument\": {\"paragon\": {}}}",
                "{\"dokument\": {\"paragon\": {\"podsum\": {\"sumaBrutto\": 12.5}}}}",
                "{\"dokument\": {\"paragon\": {\"podsum\": {\"sumaBrutto\": \"12,50\"}}}}",
                "{\"dokument\": {\"paragon\": {\"podsum\": {\"sumaBrutto\": true}}}}",
                "{\"dokument\": {\"paragon\": {\"podsum\": {\"sumaBrutto\": \"99999999999999999\"}}}}",
                "{\"dokument\": {\"paragon\": [1]}}",
                "{\"dokument\": []}",
                "{\"dokument\": {\"faktura\": {\"podsum\": {\"sumaBrutto\": 1}}}}",
                "{\"dokument\": {\"raportDob\": {}}}",
                "{\"data\": \"\", \"header\": [], \"body\": []}",
                "{\"data\": \"..\"}",
                "{\"data\": \"a.W10.c\"}",
                "{\"data\": \"a.b.c.d.e\"}",
                "{\"dokument\": {\"paragon\": {\"podsum\": {\"sumaBrutto\": 99999999999999999}}}}",
                "{\"dokument\": {\"paragon\": {\"podsum\": {\"sumaBrutto\": 1}, \"zakSprzed\": \"soon\"}}}",
                "{\"body\": [{\"discountLine\": {\"value\": 1}}, {\"sumInCurrency\": {\"fiscalTotal\": 1}}]}",
                "{\"dokument\": "
            })
    void other_json_is_refused(String json) {
        assertRefused(json);
    }

    @Test
    void a_receipt_that_was_cut_off_is_refused_wherever_it_was_cut() {
        for (int length = 1; length < DOCUMENT.length(); length += 7) {
            assertRefused(DOCUMENT.substring(0, length));
        }
    }

    @Test
    void neither_depth_nor_size_costs_anything() {
        assertRefused("{\"a\":".repeat(100_000));
        assertRefused("{\"a\":\"" + "x".repeat(3_000_000) + "\"}");
    }
}
