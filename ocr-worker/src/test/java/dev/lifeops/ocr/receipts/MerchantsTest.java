package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose name a receipt bears, among all that stands at its head. */
class MerchantsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WELCOME",
                "RECEIPT",
                "CASH SALE",
                "Cash Saie",
                "TAX INVOICE",
                "TEL 03-7781 2345",
                "DUPLICATE COPY"
            })
    void what_is_printed_above_the_name_is_no_name(String row) {
        assertThat(merchant(row + "\nBARLEY GARDEN\n12 HIGH STREET\n")).isEqualTo("BARLEY GARDEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WELCOME TO BARLEY GARDEN | BARLEY GARDEN",
                "HIGH STREET 12\\nWILLKOMMEN BEI Gersten Garten\\nSUMME EUR 5,00 | Gersten Garten",
                "UL. POLNA 1\\nWITAMY W Kłosek\\nPARAGON FISKALNY\\nSUMA PLN 5,00 | Kłosek"
            })
    void a_greeting_tells_the_name(String rows, String name) {
        assertThat(merchant(rows.replace("\\n", "\n") + "\n")).isEqualTo(name);
    }

    @Test
    void the_farewell_tells_the_name_where_the_head_has_none() {
        assertThat(merchant("""
                12 HIGH STREET
                BREAD            5.00
                TOTAL            5.00
                THANK YOU FOR SHOPPING AT BARLEY GARDEN
                """)).isEqualTo("BARLEY GARDEN");
    }

    @Test
    void the_name_that_the_web_address_spells_wins() {
        assertThat(merchant("""
                MORNING SPECIAL
                BARLEY GARDEN
                12 HIGH STREET
                BREAD            5.00
                TOTAL            5.00
                www.barleygarden.co.uk
                """)).isEqualTo("BARLEY GARDEN");
    }

    @Test
    void a_web_address_is_better_than_no_name() {
        assertThat(merchant("""
                12 HIGH STREET
                BREAD            5.00
                TOTAL            5.00
                www.barleygarden.co.uk
                """)).isEqualTo("barleygarden");
    }

    @Test
    void a_mail_service_is_no_merchant() {
        assertThat(merchant("""
                12 HIGH STREET
                BREAD            5.00
                TOTAL            5.00
                barley@gmail.com
                """)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "BARLEY HOLDINGS SDN. iH., BARLEY HOLDINGS SDN BHD",
        "BARLEY HOLDINGS SDN . HD., BARLEY HOLDINGS SDN BHD",
        "BARLEY MART S/B (S19S37-X), BARLEY MART S/B",
        "BARLEY MART SDN BHD (519537-X), BARLEY MART SDN BHD"
    })
    void the_legal_form_is_put_right_and_the_registration_left_out(String row, String name) {
        assertThat(merchant(row + "\n12 HIGH STREET\n")).isEqualTo(name);
    }

    @Test
    void an_address_whose_letters_were_torn_apart_is_no_name() {
        assertThat(merchant("BARLEY GARDEN\n55 100 KUALA LU MP UR\n")).isEqualTo("BARLEY GARDEN");
        assertThat(merchant("55 100 KUALA LU MP UR\nBARLEY GARDEN\n")).isEqualTo("BARLEY GARDEN");
    }

    private static @Nullable String merchant(String text) {
        return Typed.read(text).merchant().name();
    }
}
