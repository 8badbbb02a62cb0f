package dev.lifeops.ocr.parse.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.receipts.Typed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private final Languages languages = new Languages();

    @ParameterizedTest
    @CsvSource({"PARAGON FISKALNY SUMA PLN,pol", "SUMME EUR MWST Rückgeld,deu", "TOTAL CASH CHANGE,eng", "qqq,eng"})
    void the_words_tell_the_language(String text, String code) {
        assertThat(languages.of(text, List.of()).code()).isEqualTo(code);
    }

    @Test
    void the_sender_may_limit_the_choice() {
        assertThat(languages.of("TOTAL CASH CHANGE", List.of("pol", "deu")).code())
                .isEqualTo("pol");
        assertThat(languages.of("SUMME EUR", List.of("jpn")).code()).isEqualTo("deu");
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL SALES,TOTAL",
        "T0TAL,TOTAL",
        "TQTAL,TOTAL",
        "GRANDTOTAL,TOTAL",
        "SUB-TOTAL,SUBTOTAL",
        "TOTAL (EXCLUDING GST),SUBTOTAL",
        "TOTAL QTY,COUNT",
        "TOTAL GST,TAX",
        "TOTAL SAVINGS,SAVINGS",
        "CHANGE,CHANGE",
        "SERVICE CHARGE,SERVICE",
        "CASHIER: ANN,PLAIN",
        "CABLE TIE,PLAIN"
    })
    void a_row_is_named_by_its_words_also_when_one_letter_was_misread(String text, RowKind kind) {
        Language english = languages.of("", List.of("eng"));
        assertThat(Line.of(0, new Row(Typed.words(text)), english).kind()).isEqualTo(kind);
    }
}
