package dev.lifeops.ocr.printer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a printed receipt says, to compare a reading with. */
public record Truth(
        Merchant merchant, LocalDateTime at, String dateOrder, List<Item> items, Totals totals, Payment payment) {

    public LocalDate date() {
        return at.toLocalDate();
    }

    public LocalTime time() {
        return at.toLocalTime();
    }

    public BigDecimal total() {
        return totals.total();
    }

    public String currency() {
        return totals.currency();
    }

    /** The shop, as its header names it; America prints no tax id. */
    public record Merchant(
            String name,
            String street,
            String town,
            @Nullable String taxId) {

        public String address() {
            return street + ", " + town;
        }
    }

    /** One thing bought; {@code discount} is positive and {@code total} is after it. */
    public record Item(
            String name,
            BigDecimal quantity,
            @Nullable String unit,
            BigDecimal unitPrice,
            @Nullable BigDecimal discount,
            BigDecimal total,
            String taxCode) {

        /** The price before the discount. */
        public BigDecimal gross() {
            return discount == null ? total : total.add(discount);
        }

        boolean isSingle() {
            return unit == null && quantity.compareTo(BigDecimal.ONE) == 0;
        }

        boolean isWeighed() {
            return unit != null;
        }
    }

    /** The tax of one rate: {@code base} is what was sold at it, as printed beside the items. */
    public record Tax(String code, BigDecimal rate, BigDecimal base, BigDecimal amount) {

        BigDecimal net(boolean included) {
            return included ? base.subtract(amount) : base;
        }
    }

    /** The end of the receipt: goods, plus taxes unless they are included, plus rounding, is the total. */
    public record Totals(
            String currency,
            BigDecimal goods,
            List<Tax> taxes,
            boolean taxIncluded,
            BigDecimal rounding,
            BigDecimal total) {

        BigDecimal tax() {
            return taxes.stream().map(Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** How it was paid; by card, {@code paid} is the total and {@code change} is zero. */
    public record Payment(boolean cash, BigDecimal paid, BigDecimal change) {}
}
