package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.Reading;
import org.junit.jupiter.api.Test;

/** The sum decides which rows are items, and which look read an item's amount right. */
class ItemsOfSeveralLooksTest {

    private static final String RECEIPT = """
            BARLEY STORES LTD
            DESCRIPTION        AMOUNT
            OAT BISCUITS         %s
            RYE CRACKERS         %s
            %s
            TOTAL              12.50
            """;

    @Test
    void an_amount_that_another_look_read_is_taken_where_the_sum_proves_it() {
        Reading reading = Typed.verdict(
                        RECEIPT.formatted("7.00", "3.50", "SPELT ROLLS          5.00"),
                        RECEIPT.formatted("4.00", "3.60", "SPELT ROLLS          5.00"))
                .reading();
        assertThat(Typed.items(reading)).containsExactly("OAT BISCUITS 4.00", "RYE CRACKERS 3.50", "SPELT ROLLS 5.00");
        assertThat(reading.findings())
                .extracting(Reading.Finding::code)
                .doesNotContain(FindingCode.ITEMS_DO_NOT_ADD_UP);
    }

    @Test
    void an_item_that_only_another_look_saw_is_added_where_it_stands() {
        Reading reading = Typed.verdict(
                        RECEIPT.formatted("4.00", "3.50", ""),
                        RECEIPT.formatted("4.00", "smudge", "SPELT ROLLS          5.00"))
                .reading();
        assertThat(Typed.items(reading)).containsExactly("OAT BISCUITS 4.00", "RYE CRACKERS 3.50", "SPELT ROLLS 5.00");
    }

    @Test
    void rows_after_the_items_that_make_the_total_are_no_items() {
        Reading reading = Typed.read(RECEIPT.formatted("9.00", "3.50", "SETTLED             12.50"));
        assertThat(Typed.items(reading)).containsExactly("OAT BISCUITS 9.00", "RYE CRACKERS 3.50");
    }

    @Test
    void a_list_put_right_by_the_total_does_not_speak_for_the_total() {
        Reading sure = Typed.read(RECEIPT.formatted("9.00", "3.50", ""));
        Reading lessSure = Typed.read(RECEIPT.formatted("9.00", "3.50", "HANDLED             11.11"));
        assertThat(lessSure.items()).hasSize(2);
        assertThat(lessSure.confidence().total()).isLessThan(sure.confidence().total());
    }
}
