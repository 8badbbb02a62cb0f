package dev.lifeops.statements.banks;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Amounts of services, exactly as written. */
public final class Decimals {

    private static final int DIGITS = 12;
    private static final int DECIMALS = 4;

    private Decimals() {}

    /** A number or a text of one; empty where it is none, or beyond what the ledger holds. */
    public static Optional<BigDecimal> read(JsonNode value) {
        try {
            var amount = value.isNumber()
                    ? value.decimalValue()
                    : new BigDecimal(value.asString("").strip());
            var bare = amount.stripTrailingZeros();
            var fits = bare.scale() <= DECIMALS && bare.precision() - bare.scale() <= DIGITS;
            return fits ? Optional.of(bare.scale() < 0 ? bare.setScale(0) : bare) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
