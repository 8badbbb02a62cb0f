package dev.lifeops.ocr.paragon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.PaymentMethod;
import dev.lifeops.ocr.check.Reading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagonTest {

    private static final String DOCUMENT = """
            {"dokument": {
              "naglowek": {"wersja": "JPK_KASA_PARAGON_v2-0"},
              "podmiot1": {"NIP": "1234563218", "nazwaPod": "SKLEP POD LIPĄ SP. Z O.O.", "nrUnik": "ABC2001009137",
                "adresPod": {"ulica": "Lipowa", "nrDomu": "7", "kodPoczt": "00-001", "miejsc": "Warszawa"}},
              "paragon": {"JPKID": 4711, "zakSprzed": "2026-06-30T22:30:00.000Z",
                "pozycja": [
                  {"towar": {"nazwa": "Czereśnie Luz         C", "ilosc": "0,500", "cena": 1998, "brutto": 799,
                             "idStPTU": "C", "oper": false, "rabat": {"opis": "Rabat", "wart": -200}}},
                  {"towar": {"nazwa": "Mydło-A", "ilosc": "2", "cena": 450, "brutto": 900, "idStPTU": "A"}},
                  {"towar": {"nazwa": "Pomyłka A", "ilosc": "1", "cena": 9900, "brutto": 9900, "idStPTU": "A",
                             "oper": true}},
                  {"rabat": {"nazwa": "Kupon", "wart": -100}}],
                "stPTU": [{"id": "A", "wart": 2300}, {"id": "C", "wart": 500}, {"id": "E", "wart": "ZW"}],
                "podsum": {"sumaNetto": [{"idStPTU": "A", "brutto": 800, "vat": 150},
                                         {"idStPTU": "C", "brutto": 799, "vat": 38},
                                         {"idStPTU": "E", "brutto": 0, "vat": 0}],
                           "sumaBrutto": 1599, "waluta": "PLN"},
                "opak": {"wart": 50}, "total": {"zaplZwrot": 1649},
                "platnosc": [{"forma": "0", "nazwa": "Gotówka", "wart": 2000, "reszta": false},
                             {"forma": "0", "nazwa": "Gotówka", "wart": 351, "reszta": true}]}}}""";

    private static final String PRINT_VIEW = """
            {"header": [{"headerText": {"headerTextLines": "<b>SKLEP POD LIPĄ</b>"}},
                        {"headerData": {"tin": 1234563218, "date": "2026-06-30T10:00:00.000Z"}}],
             "body": [{"sellLine": {"name": "Czereśnie Luz C", "vatId": "C", "price": 1998, "quantity": "0,500",
                                    "total": 999}},
                      {"discountLine": {"value": 200, "isDiscount": true}},
                      {"sellLine": {"name": "Pomyłka", "vatId": "A", "price": 100, "quantity": "1", "total": 100,
                                    "isStorno": true}},
                      {"vatSummary": {"vatRatesSummary": [{"vatId": "C", "vatRate": 500, "vatAmount": 38}]}},
                      {"sumInCurrency": {"fiscalTotal": 799, "currency": "PLN"}}]}""";

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
                "{\"dokument\": {\"paragon\": {\"podsum\": {\"sumaBrutto\": \"12\"}}}}",
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

    private static String envelope(String document) {
        var middle = Base64.getUrlEncoder().withoutPadding().encodeToString(document.getBytes(StandardCharsets.UTF_8));
        return "{\"data\": \"eyJhbGciOiJSUzI1NiJ9." + middle + ".c2ln\", \"header\": [], \"body\": []}";
    }

    private static Reading read(String json) {
        return Paragon.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String json) {
        assertThatExceptionOfType(NotAReceipt.class)
                .as(json.substring(0, Math.min(80, json.length())))
                .isThrownBy(() -> read(json));
    }
}
