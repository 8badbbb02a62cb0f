package dev.lifeops.finance.ledger;

import dev.lifeops.receipts.ReceiptConfirmed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A confirmed receipt as lines that add up: its items, and one line for what lies between them and the total. */
final class ReceiptLines {

    private static final BigDecimal SMALL_CHANGE = new BigDecimal("0.05");
    private static final BigDecimal UNBELIEVABLE = BigDecimal.TEN.pow(12);

    private final ReceiptConfirmed receipt;

    /** Goods taken back stand below zero on paper; a line counts in the direction of its transaction. */
    private final boolean isTurned;

    private ReceiptLines(ReceiptConfirmed receipt) {
        this.receipt = receipt;
        this.isTurned = receipt.total().signum() < 0;
    }

    static List<Line> of(ReceiptConfirmed receipt) {
        return new ReceiptLines(receipt).lines();
    }

    private List<Line> lines() {
        var lines = new ArrayList<>(receipt.items().stream().map(this::item).toList());
        var missing = receipt.total().abs().subtract(Line.sum(lines));
        if (lines.isEmpty()) {
            lines.add(Line.of(LineType.ITEM, missing));
        } else if (missing.signum() != 0) {
            lines.add(Line.of(typeOf(missing), missing));
        }
        return lines;
    }

    private Line item(ReceiptConfirmed.Item item) {
        var amount = isTurned ? amount(item).negate() : amount(item);
        var price = new Line.Price(item.quantity(), item.unit(), item.unitPrice());
        return new Line(null, LineType.ITEM, item.name(), price, item.discount(), amount, null);
    }

    /** What was printed, else its quantity at its price, else nothing that anybody knows. */
    private static BigDecimal amount(ReceiptConfirmed.Item item) {
        return Objects.requireNonNullElseGet(item.total(), () -> reckoned(item));
    }

    private static BigDecimal reckoned(ReceiptConfirmed.Item item) {
        var before = orElse(item.unitPrice(), BigDecimal.ZERO)
                .multiply(orElse(item.quantity(), BigDecimal.ONE))
                .setScale(2, RoundingMode.HALF_UP);
        return before.abs().compareTo(UNBELIEVABLE) < 0 && before.signum() != 0
                ? before.subtract(orElse(item.discount(), BigDecimal.ZERO))
                : BigDecimal.ZERO;
    }

    private LineType typeOf(BigDecimal missing) {
        if (receipt.tax() != null && receipt.tax().abs().compareTo(missing) == 0) {
            return LineType.TAX;
        }
        if (missing.abs().compareTo(SMALL_CHANGE) <= 0) {
            return LineType.ROUNDING;
        }
        return missing.signum() < 0 ? LineType.DISCOUNT : LineType.OTHER;
    }

    private static BigDecimal orElse(@Nullable BigDecimal number, BigDecimal other) {
        return Objects.requireNonNullElse(number, other);
    }
}
