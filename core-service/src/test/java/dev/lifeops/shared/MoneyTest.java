package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "12.3,PLN,12.30 PLN",
        "12.300,EUR,12.30 EUR",
        "1000,JPY,1000 JPY",
        "1.234,KWD,1.234 KWD",
        "-5,USD,-5.00 USD"
    })
    void an_amount_has_the_decimals_of_its_currency(String amount, String currency, String shown) {
        assertThat(Money.of(amount, currency)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.001,PLN", "1.5,JPY", "x,PLN", "1,XYZ", "1,pln"})
    void what_no_coin_can_pay_is_refused(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    @Test
    void the_same_amount_is_equal_however_it_was_written() {
        assertThat(Money.of("9", "PLN")).isEqualTo(Money.of("9.00", "PLN"));
    }

    @Test
    void amounts_of_one_currency_are_added_and_subtracted_exactly() {
        assertThat(Money.of("0.10", "PLN").plus(Money.of("0.20", "PLN"))).isEqualTo(Money.of("0.30", "PLN"));
        assertThat(Money.of("10", "PLN").minus(Money.of("9.99", "PLN"))).isEqualTo(Money.of("0.01", "PLN"));
    }

    @Test
    void amounts_of_two_currencies_are_not_reckoned_together() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "PLN").plus(Money.of("1", "EUR")))
                .withMessage("PLN and EUR cannot be reckoned together");
    }
}
