package dev.lifeops.ocr.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The language of {@code parse/languages/qaa.yaml}, which no code knows of. */
class NewLanguageTest {

    private static final String RECEIPT = """
            Snorvik Grmpf
            Wannuk: 7 Quartuk 2024
            Blorp Kwent
            Moppel                 2,50
            Fnarf 3 FLK x 1,10     3,30
            ZUMZUM  XTS            5,80
            Klink                 10,00
            Plonk                  4,20
            """;

    @Test
    void a_language_is_one_file() {
        Reading reading = Typed.read(RECEIPT);
        assertThat(reading.language()).isEqualTo("qaa");
        assertThat(reading.merchant().name()).isEqualTo("Snorvik Grmpf");
        assertThat(reading.purchasedOn()).isEqualTo(LocalDate.of(2024, 4, 7));
        assertThat(reading.currency()).isEqualTo("XTS");
        assertThat(reading.total()).isEqualTo(new BigDecimal("5.80"));
        assertThat(Typed.items(reading)).containsExactly("Moppel 2.50", "Fnarf 3.30");
        assertThat(reading.items().getLast().unit()).isEqualTo("flk");
    }
}
