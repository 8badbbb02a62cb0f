package dev.lifeops.ocr.paragon;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lifeops.ocr.check.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A receipt in both of its forms, to be changed by the tests. */
final class ElectronicReceipts {

    static final String DOCUMENT = """
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

    static final String PRINT_VIEW = """
            {"header": [{"headerText": {"headerTextLines": "<b>SKLEP POD LIPĄ</b>"}},
                        {"headerData": {"tin": 1234563218, "date": "2026-06-30T10:00:00.000Z"}}],
             "body": [{"sellLine": {"name": "Czereśnie Luz C", "vatId": "C", "price": 1998, "quantity": "0,500",
                                    "total": 999}},
                      {"discountLine": {"value": 200, "isDiscount": true}},
                      {"sellLine": {"name": "Pomyłka", "vatId": "A", "price": 100, "quantity": "1", "total": 100,
                                    "isStorno": true}},
                      {"vatSummary": {"vatRatesSummary": [{"vatId": "C", "vatRate": 500, "vatAmount": 38}]}},
                      {"sumInCurrency": {"fiscalTotal": 799, "currency": "PLN"}}]}""";

    private ElectronicReceipts() {}

    static String envelope(String document) {
        var middle = Base64.getUrlEncoder().withoutPadding().encodeToString(document.getBytes(StandardCharsets.UTF_8));
        return "{\"data\": \"eyJhbGciOiJSUzI1NiJ9." + middle + ".c2ln\", \"header\": [], \"body\": []}";
    }

    /** What stands behind {@code "dokument":}. */
    static String document(String file) {
        return file.substring(file.indexOf('{', 1), file.length() - 1);
    }

    static Reading read(String json) {
        return Paragon.read(json.getBytes(StandardCharsets.UTF_8));
    }

    static void assertRefused(String json) {
        assertThatExceptionOfType(NotAReceipt.class)
                .as(json.substring(0, Math.min(80, json.length())))
                .isThrownBy(() -> read(json));
    }
}
