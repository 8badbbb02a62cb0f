package dev.lifeops.ocr.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.receipts.Typed;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final String SOUND = """
            CORNER SHOP LTD
            03/02/2019 12:00
            VAT NO 123456789
            SHAMPOO              £6.00
            SOAP                 £2.00
            TOTAL                £8.00
            CASH                £10.00
            CHANGE               £2.00
            """;

    @Test
    void a_receipt_whose_figures_agree_is_settled_at_once() {
        Verdict verdict = Typed.verdict(SOUND);
        assertThat(verdict.settled()).isTrue();
        assertThat(verdict.reading().findings()).isEmpty();
        assertThat(verdict.reading().confidence().total()).isGreaterThan(0.9);
    }

    @Test
    void a_receipt_whose_figures_disagree_needs_another_look() {
        Verdict verdict = Typed.verdict(SOUND.replace("8.00", "3.00").replace("6.00", "5.00"));
        assertThat(verdict.settled()).isFalse();
    }

    @Test
    void for_items_that_do_not_add_up_a_sure_receipt_is_not_looked_at_a_third_time() {
        String odd = SOUND.replace("SOAP                 £2.00", "SOAP                 £7.00")
                .replace("03/02", "23/02");
        assertThat(Typed.verdict(odd).settled()).isFalse();
        assertThat(Typed.verdict(odd, odd).settled()).isTrue();
        String undated = odd.replace("23/02/2019", "");
        assertThat(Typed.verdict(undated, undated).settled()).isFalse();
    }

    @Test
    void what_two_looks_saw_outvotes_a_third() {
        String misread =
                SOUND.replace("CORNER", "C0RHFR").replace("03/02", "08/02").replace("8.00", "3.00");
        Reading reading = Typed.verdict(misread, SOUND, SOUND).reading();
        assertThat(reading.total()).isEqualByComparingTo("8.00");
        assertThat(reading.purchasedOn()).hasToString("2019-02-03");
        assertThat(reading.merchant().name()).isEqualTo("CORNER SHOP LTD");
    }

    @Test
    void looks_that_disagree_make_the_total_less_sure() {
        String bare = "SHOP LTD\nTOTAL 8.00";
        assertThat(Typed.verdict(bare, bare.replace("8", "3"))
                        .reading()
                        .confidence()
                        .total())
                .isLessThan(Typed.verdict(bare, bare).reading().confidence().total());
    }

    @Test
    void no_words_are_no_text() {
        assertThat(new Checker().check(List.of()).reading().findings())
                .extracting(Reading.Finding::code)
                .containsExactly(FindingCode.NO_TEXT);
    }

    @Test
    void what_is_unknown_is_null_and_said_to_be() {
        Reading reading = Typed.read("12345 67890");
        assertThat(reading.total()).isNull();
        assertThat(reading.purchasedOn()).isNull();
        assertThat(reading.merchant().name()).isNull();
        assertThat(reading.currency()).isNull();
        assertThat(reading.confidence()).isEqualTo(new Reading.Confidence(0, 0, 0));
        assertThat(reading.findings())
                .extracting(Reading.Finding::code)
                .contains(FindingCode.TOTAL_NOT_FOUND, FindingCode.DATE_NOT_FOUND, FindingCode.MERCHANT_NOT_FOUND);
    }

    @Test
    void items_that_do_not_add_up_are_reported() {
        assertThat(Typed.read(SOUND.replace("SOAP                 £2.00", "SOAP                 £7.00"))
                        .findings())
                .extracting(Reading.Finding::code)
                .contains(FindingCode.ITEMS_DO_NOT_ADD_UP);
    }

    @Test
    void change_that_does_not_fit_is_reported() {
        String text = SOUND.replace("CHANGE               £2.00", "CHANGE               £4.00")
                .replace("TOTAL", "TOTAL DUE");
        assertThat(Typed.read(text).findings())
                .extracting(Reading.Finding::code)
                .contains(FindingCode.CHANGE_DOES_NOT_ADD_UP);
    }
}
