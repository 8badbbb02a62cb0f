package dev.lifeops.ocr.parse.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.Checker;
import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.layout.Rows;
import dev.lifeops.ocr.parse.Hints;
import dev.lifeops.ocr.parse.Parser;
import dev.lifeops.ocr.parse.language.DateOrder;
import dev.lifeops.ocr.receipts.Typed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25/12/2018",
                "25-12-18",
                "25.12.2018",
                "2018-12-25",
                "2018/12/25",
                "25 DEC 2018",
                "25-Dec-18",
                "25th December 2018",
                "Dec 25, 2018",
                "25 / 12 / 2018",
                "25/l2/2O18",
                "DATE 25122018"
            })
    void a_date_is_read_in_any_usual_form(String text) {
        assertThat(read(text, null).purchasedOn()).isEqualTo(LocalDate.of(2018, 12, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2018", "00/12/2018", "25/13/2031", "25/12/2031", "12.3456", "0123-456789"})
    void what_is_no_day_or_still_to_come_is_no_date(String text) {
        assertThat(read(text, null).purchasedOn()).isNull();
    }

    @Test
    void a_day_that_is_still_to_come_is_read_the_other_way_round() {
        assertThat(read("05/12/2024", DateOrder.DMY).purchasedOn()).isEqualTo(LocalDate.of(2024, 5, 12));
    }

    @Test
    void the_sender_may_say_which_comes_first() {
        assertThat(read("03/04/2023", DateOrder.MDY).purchasedOn()).isEqualTo(LocalDate.of(2023, 3, 4));
        assertThat(read("03/04/2023", DateOrder.DMY).purchasedOn()).isEqualTo(LocalDate.of(2023, 4, 3));
    }

    @Test
    void a_date_that_nothing_explains_is_called_ambiguous() {
        assertThat(read("TOTAL 5.00\n03/04/2023", null).findings())
                .extracting(Reading.Finding::code)
                .contains(FindingCode.AMBIGUOUS_DATE);
    }

    @Test
    void the_day_of_purchase_wins_over_the_end_of_a_promotion() {
        Reading reading = read("VALID UNTIL 31/01/2024\nDATE: 25/12/2023 10:15\nEXPIRY 30/06/2023", null);
        assertThat(reading.purchasedOn()).isEqualTo(LocalDate.of(2023, 12, 25));
        assertThat(reading.purchasedAt()).isEqualTo(LocalTime.of(10, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/12/2018 6:05 PM", "25/12/2018 18:05", "25/12/2018 18:05:33", "25/12/2018 06:05:33PM"})
    void the_hour_is_read_with_or_without_its_half_of_the_day(String text) {
        assertThat(read(text, null).purchasedAt()).isEqualTo(LocalTime.of(18, 5));
    }

    private static Reading read(String text, @Nullable DateOrder order) {
        Hints hints = new Hints(Typed.TODAY, List.of(), order);
        return new Checker()
                .check(List.of(new Parser().parse(Rows.of(Typed.words(text)), hints)))
                .reading();
    }
}
