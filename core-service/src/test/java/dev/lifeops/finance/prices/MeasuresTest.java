package dev.lifeops.finance.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

    private final Measures measures = new Measures();

    @ParameterizedTest
    @CsvSource({
        "'Woda 1,5 l', 1.5, L",
        "'WODA 1.5L', 1.5, L",
        "'Makaron 500 g', 0.5, KG",
        "'Cola 6x0,5L', 3, L",
        "'Bier 6 x 330 ml', 1.98, L",
        "'Jaja 10 szt.', 10, PIECE",
        "'Eier 10 Stück', 10, PIECE",
        "'Szynka 15 dag', 0.15, KG",
        "'Mleko 3,2% 1 l', 1, L",
        "'Twarog 250g krajanka', 0.25, KG"
    })
    void the_size_of_a_pack_is_found_in_the_name(String name, BigDecimal amount, Unit unit) {
        var pack = measures.packIn(name).orElseThrow();

        assertThat(pack.amount()).isEqualByComparingTo(amount);
        assertThat(pack.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Chleb", "Benzyna 95", "Mleko 2%", "A4 papier", "0 g", "Model 500grand", "LED 12V", "99999 kg"})
    void what_names_no_size_has_none(String name) {
        assertThat(measures.packIn(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Jablka, kg, 0.75, 0.75, KG",
        "Ser, g, 250, 0.25, KG",
        "Makaron 500 g, , 2, 1.0, KG",
        "Makaron 500 g, szt., 2, 1.0, KG",
        "Jablka 500 g, kg, 0.75, 0.75, KG",
        "Chleb, , , 1, PIECE",
        "Chleb, bochenek, 2, 2, PIECE"
    })
    void what_was_weighed_counts_before_the_size_in_the_name(
            String name, @Nullable String unit, @Nullable BigDecimal quantity, BigDecimal amount, Unit expected) {
        var measure = measures.of(name, unit, quantity);

        assertThat(measure.amount()).isEqualByComparingTo(amount);
        assertThat(measure.unit()).isEqualTo(expected);
    }
}
