package dev.lifeops.finance.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class MeasuresTest {

    private final JdbcClient database;

    @Autowired
    MeasuresTest(JdbcClient database) {
        this.database = database;
    }

    private record Measured(String unit, BigDecimal amount) {}

    private Measured measured(String name, @Nullable String unit, @Nullable BigDecimal quantity) {
        return database.sql("select unit, amount from finance.measured(:name, :unit, :quantity)")
                .param("name", name)
                .param("unit", unit)
                .param("quantity", quantity)
                .query(Measured.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "'Woda 1,5 l', 1.5, l",
        "'WODA 1.5L', 1.5, l",
        "'Makaron 500 g', 0.5, kg",
        "'Cola 6x0,5L', 3, l",
        "'Bier 6 x 330 ml', 1.98, l",
        "'Jaja 10 szt.', 10, piece",
        "'Eier 10 Stück', 10, piece",
        "'Szynka 15 dag', 0.15, kg",
        "'Mleko 3,2% 1 l', 1, l",
        "'10 x Brot 500 g', 0.5, kg",
        "'Twarog 250g krajanka', 0.25, kg"
    })
    void the_size_of_a_pack_is_found_in_the_name(String name, BigDecimal amount, String unit) {
        var pack = measured(name, null, null);

        assertThat(pack.amount()).isEqualByComparingTo(amount);
        assertThat(pack.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Chleb", "Benzyna 95", "Mleko 2%", "A4 papier", "0 g", "Model 500grand", "LED 12V", "99999 kg"})
    void what_names_no_size_is_a_piece(String name) {
        assertThat(measured(name, null, BigDecimal.TWO)).isEqualTo(new Measured("piece", BigDecimal.TWO));
    }

    @ParameterizedTest
    @CsvSource({
        "Jablka, kg, 0.75, 0.75, kg",
        "Ser, g, 250, 0.25, kg",
        "Makaron 500 g, , 2, 1.0, kg",
        "Makaron 500 g, szt., 2, 1.0, kg",
        "Jablka 500 g, kg, 0.75, 0.75, kg",
        "Chleb, , , 1, piece",
        "Chleb, , -1, 1, piece",
        "Chleb, bochenek, 2, 2, piece"
    })
    void what_was_weighed_counts_before_the_size_in_the_name(
            String name, @Nullable String unit, @Nullable BigDecimal quantity, BigDecimal amount, String expected) {
        var measure = measured(name, unit, quantity);

        assertThat(measure.amount()).isEqualByComparingTo(amount);
        assertThat(measure.unit()).isEqualTo(expected);
    }
}
