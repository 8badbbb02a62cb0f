package dev.lifeops.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How fine amounts of a currency can be.
 *
 * @param decimals that an amount has at most
 */
public record SmallestCoin(String currency, int decimals) {

    /** As fine as anything is kept: metals and units of account have no coins. */
    private static final int UNBOUND = 4;

    /** So that nobody writes down what nobody can pay. */
    public static SmallestCoin of(String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new SmallestCoin(currency, digits < 0 ? UNBOUND : digits);
    }

    /** The decimals of what is reckoned in this currency, such as a converted amount. */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** What came from elsewhere may be finer already, and stays so. */
    public SmallestCoin orAsFineAs(Stream<BigDecimal> amounts) {
        return new SmallestCoin(
                currency, amounts.mapToInt(SmallestCoin::decimalsOf).reduce(decimals, Math::max));
    }

    /** Refuses an amount that is finer; zeros at its end are as good as none. */
    public void require(String field, @Nullable BigDecimal amount) {
        if (amount != null && decimalsOf(amount) > decimals) {
            throw FieldProblem.refusal(List.of(new FieldProblem(field, message())));
        }
    }

    private String message() {
        return decimals == 0
                ? "must have no decimals in " + currency
                : "must have at most %d decimals in %s".formatted(decimals, currency);
    }

    private static int decimalsOf(BigDecimal amount) {
        return amount.stripTrailingZeros().scale();
    }
}
