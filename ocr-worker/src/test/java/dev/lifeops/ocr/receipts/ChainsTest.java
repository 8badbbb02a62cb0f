package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chains whose name is only a logo, or was misread. */
class ChainsTest {

    @Test
    void a_chain_signs_with_its_legal_form_at_the_foot() {
        assertThat(merchant("""
                sd Aiuhbe nel
                Pohlweg 110
                33100 Paderborn
                HONIG                4,59 B
                SUMME       EUR      4,59
                BAR         EUR      4,59
                Vielen Dank für Ihren Einkauf
                Aldi GmbH & Co. KG, Holte
                """)).isEqualTo("Aldi");
    }

    @Test
    void a_letter_of_a_long_name_may_be_misread() {
        assertThat(merchant("""
                MARKTKAUE Lahr
                Hauptstr. 5
                HONIG                4,59 B
                SUMME       EUR      4,59
                """)).isEqualTo("Marktkauf");
    }

    @Test
    void a_web_address_tells_a_chain_abroad() {
        assertThat(merchant("""
                ~~ w ~~
                WHITE BREAD               3.00
                TOTAL                     3.00
                www.woolworths.com.au
                """)).isEqualTo("Woolworths");
    }

    @Test
    void a_legal_name_that_can_be_read_stands() {
        assertThat(merchant("""
                SPEED MART S/B (519537-X)
                WHITE BREAD               3.00
                TOTAL                     3.00
                """)).isEqualTo("SPEED MART S/B");
    }

    private static @Nullable String merchant(String text) {
        return Typed.read(text).merchant().name();
    }
}
