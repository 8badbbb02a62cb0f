package dev.lifeops.receipts;

import dev.lifeops.receipts.ReceiptContent.Item;
import dev.lifeops.receipts.ReceiptContent.Payment.Method;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the figures of a receipt bear each other out. */
final class Arithmetic {

    private static final BigDecimal SMALL_CHANGE = new BigDecimal("0.05");

    private final ReceiptContent content;

    Arithmetic(ReceiptContent content) {
        this.content = content;
    }

    /** The items come to the total, with the tax on top where prices are told without it. */
    boolean itemsAddUp() {
        var total = content.total();
        if (total == null
                || content.items().isEmpty()
                || content.items().stream().anyMatch(item -> item.total() == null)) {
            return false;
        }
        var sum = content.items().stream()
                .map(Item::total)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(sum, sum.add(orZero(content.tax()))).anyMatch(it -> comesTo(it, total));
    }

    /** Where there are no small coins, cash is rounded. */
    private boolean comesTo(BigDecimal sum, BigDecimal total) {
        var difference = sum.subtract(total).abs();
        return difference.signum() == 0
                || (content.payment().method() == Method.CASH
                        && difference.compareTo(SMALL_CHANGE) < 0
                        && total.remainder(SMALL_CHANGE).signum() == 0);
    }

    /** Each quantity at its price comes to what the item came to. */
    boolean productsFit() {
        return content.items().stream().allMatch(Arithmetic::productFits);
    }

    private static boolean productFits(Item item) {
        if (item.quantity() == null || item.unitPrice() == null || item.total() == null) {
            return true;
        }
        var product = item.quantity().multiply(item.unitPrice()).subtract(orZero(item.discount()));
        return product.subtract(item.total()).abs().compareTo(SMALL_CHANGE) <= 0;
    }

    /** What was handed over less what came back is the total. */
    boolean changeFits() {
        var payment = content.payment();
        return payment.paid() == null
                || payment.change() == null
                || (content.total() != null
                        && payment.paid()
                                        .subtract(payment.change())
                                        .subtract(content.total())
                                        .abs()
                                        .compareTo(SMALL_CHANGE)
                                <= 0);
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }
}
