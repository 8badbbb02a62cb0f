package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a receipt says, whether a reader or a person put it down; what is unknown is null. */
record ReceiptContent(
        Merchant merchant,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalTime purchasedAt,
        @Nullable String currency,
        @Nullable BigDecimal total,
        @Nullable BigDecimal subtotal,
        List<Tax> taxes,
        Payment payment,
        List<Item> items) {

    static final ReceiptContent NOTHING =
            new ReceiptContent(Merchant.UNKNOWN, null, null, null, null, null, List.of(), Payment.UNKNOWN, List.of());

    ReceiptContent with(Merchant other) {
        return new ReceiptContent(other, purchasedOn, purchasedAt, currency, total, subtotal, taxes, payment, items);
    }

    /** The fields without which nothing can be booked. */
    List<String> missing() {
        return Stream.of(
                        purchasedOn == null ? "purchasedOn" : "",
                        currency == null ? "currency" : "",
                        total == null ? "total" : "")
                .filter(field -> !field.isEmpty())
                .toList();
    }

    /** Everything a person might remember it by. */
    String words() {
        return Stream.concat(
                        Stream.of(merchant).map(Merchant::name), items.stream().map(Item::name))
                .filter(name -> name != null)
                .collect(Collectors.joining("\n"));
    }

    /** What the world is told once a person has vouched for all of it. */
    ReceiptConfirmed confirmed(ReceiptId receipt, UserId owner) {
        return new ReceiptConfirmed(
                receipt,
                owner,
                new ReceiptConfirmed.Merchant(merchant.name(), merchant.taxId()),
                Objects.requireNonNull(purchasedOn),
                purchasedAt,
                Objects.requireNonNull(currency),
                Objects.requireNonNull(total),
                tax(),
                payment.paidBy(),
                items.stream().map(Item::bought).toList());
    }

    @Nullable BigDecimal tax() {
        return taxes.stream()
                .map(Tax::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    @Embeddable
    record Merchant(
            @Column(name = "merchant_name") @Nullable String name,
            @Column(name = "merchant_tax_id") @Nullable String taxId,
            @Column(name = "merchant_address") @Nullable String address) {

        static final Merchant UNKNOWN = new Merchant(null, null, null);

        Merchant called(String other) {
            return new Merchant(other, taxId, address);
        }
    }

    @Embeddable
    record Tax(
            @Nullable String code,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal amount) {}

    @Embeddable
    record Payment(
            @Column(name = "payment_method") @Enumerated(EnumType.STRING) @Nullable Method method,

            @Column(name = "payment_paid") @Nullable BigDecimal paid,
            @Column(name = "payment_change") @Nullable BigDecimal change) {

        static final Payment UNKNOWN = new Payment(null, null, null);

        ReceiptConfirmed.@Nullable PaidBy paidBy() {
            return method == null ? null : ReceiptConfirmed.PaidBy.valueOf(method.name());
        }

        enum Method {
            CASH,
            CARD,
            OTHER
        }
    }

    @Embeddable
    record Item(
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal total,
            @Nullable String taxCode,
            @Nullable Double confidence,

            @AttributeOverride(name = "page", column = @Column(name = "box_page"))
            @AttributeOverride(name = "x", column = @Column(name = "box_x"))
            @AttributeOverride(name = "y", column = @Column(name = "box_y"))
            @AttributeOverride(name = "width", column = @Column(name = "box_width"))
            @AttributeOverride(name = "height", column = @Column(name = "box_height"))
            @Nullable Box box) {

        /** For a place on a picture that is not the first says nothing. */
        Item withoutBox() {
            return new Item(name, quantity, unit, unitPrice, discount, total, taxCode, confidence, null);
        }

        ReceiptConfirmed.Item bought() {
            return new ReceiptConfirmed.Item(name, quantity, unit, unitPrice, discount, total);
        }
    }

    @Embeddable
    record Box(int page, int x, int y, int width, int height) {}
}
