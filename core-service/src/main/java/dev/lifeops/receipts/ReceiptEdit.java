package dev.lifeops.receipts;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.CurrencyCode;
import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.SmallestCoin;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person may put right on a receipt, in the form in which it is shown as well. */
record ReceiptEdit(
        @Valid @Nullable Merchant merchant,
        @Nullable LocalDate purchasedOn,

        @JsonFormat(pattern = "HH:mm") @Schema(type = "string", pattern = "\\d{2}:\\d{2}", example = "14:33") @Nullable LocalTime purchasedAt,

        @CurrencyCode @Nullable String currency,
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal total,
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal subtotal,
        @Size(max = MAX_TAXES) List<@Valid @NotNull Tax> taxes,
        @Valid @Nullable Payment payment,
        @Size(max = MAX_ITEMS) List<@Valid @NotNull Item> items) {

    static final int MAX_TAXES = 50;
    static final int MAX_ITEMS = 1000;

    ReceiptEdit {
        taxes = Objects.requireNonNullElse(taxes, List.of());
        items = Objects.requireNonNullElse(items, List.of());
    }

    record Merchant(
            @Size(max = 200) @Nullable String name,
            @Size(max = 50) @Nullable String taxId,
            @Size(max = 500) @Nullable String address) {}

    record Tax(
            @Size(max = 20) @Nullable String code,

            @Schema(description = "Per cent") @Digits(integer = 12, fraction = 4) @Nullable BigDecimal rate,

            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal amount) {}

    record Payment(
            ReceiptContent.Payment.@Nullable Method method,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal paid,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal change) {}

    record Item(
            @Size(max = 300) @Nullable String name,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal quantity,
            @Size(max = 20) @Nullable String unit,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal unitPrice,

            @Schema(description = "What was taken off this line, positive; the total is after it")
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal discount,

            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal total,
            @Size(max = 20) @Nullable String taxCode,

            @Schema(description = "How sure the reader was of this line; null where a person wrote it")
            @DecimalMin("0") @DecimalMax("1") @Nullable Double confidence,

            @Valid @Nullable Box box) {}

    @Schema(description = "Where on the picture the item stands, in pixels")
    record Box(
            @Min(1) @Max(10_000) int page,
            int x,
            int y,
            @Min(0) int width,
            @Min(0) int height) {}

    /** What was read stays as fine as it was read; what a person types is what somebody can have paid. */
    void requireWholeCoins(ReceiptContent before) {
        if (currency == null) {
            return;
        }
        var read = Stream.concat(
                Stream.ofNullable(before.total()),
                before.items().stream()
                        .flatMap(item ->
                                Stream.of(Optional.ofNullable(item.total()), Optional.ofNullable(item.discount())))
                        .flatMap(Optional::stream));
        var coin = SmallestCoin.of(currency).orAsFineAs(read);
        coin.require("total", total);
        for (var at = 0; at < items.size(); at++) {
            coin.require("items[%d].total".formatted(at), items.get(at).total());
            coin.require("items[%d].discount".formatted(at), items.get(at).discount());
        }
    }

    static ReceiptEdit of(ReceiptContent content) {
        var merchant = content.merchant();
        var payment = content.payment();
        return new ReceiptEdit(
                new Merchant(merchant.name(), merchant.taxId(), merchant.address()),
                content.purchasedOn(),
                content.purchasedAt(),
                content.currency(),
                Amounts.money(content.total()),
                Amounts.money(content.subtotal()),
                content.taxes().stream().map(ReceiptEdit::tax).toList(),
                new Payment(payment.method(), Amounts.money(payment.paid()), Amounts.money(payment.change())),
                content.items().stream().map(ReceiptEdit::item).toList());
    }

    private static Tax tax(ReceiptContent.Tax tax) {
        return new Tax(tax.code(), Amounts.plain(tax.rate()), Amounts.money(tax.amount()));
    }

    private static Item item(ReceiptContent.Item item) {
        var box = item.box();
        return new Item(
                item.name(),
                Amounts.plain(item.quantity()),
                item.unit(),
                Amounts.money(item.unitPrice()),
                Amounts.money(item.discount()),
                Amounts.money(item.total()),
                item.taxCode(),
                item.confidence(),
                box == null ? null : new Box(box.page(), box.x(), box.y(), box.width(), box.height()));
    }

    ReceiptContent content() {
        refuseEmptyItems();
        return new ReceiptContent(
                merchant == null
                        ? ReceiptContent.Merchant.UNKNOWN
                        : new ReceiptContent.Merchant(merchant.name, merchant.taxId, merchant.address),
                purchasedOn,
                purchasedAt,
                currency,
                total,
                subtotal,
                taxes.stream()
                        .map(tax -> new ReceiptContent.Tax(tax.code, tax.rate, tax.amount))
                        .toList(),
                payment == null
                        ? ReceiptContent.Payment.UNKNOWN
                        : new ReceiptContent.Payment(payment.method, payment.paid, payment.change),
                items.stream().map(ReceiptEdit::content).toList());
    }

    private static ReceiptContent.Item content(Item item) {
        var box = item.box;
        return new ReceiptContent.Item(
                item.name,
                item.quantity,
                item.unit,
                item.unitPrice,
                item.discount,
                item.total,
                item.taxCode,
                item.confidence,
                box == null ? null : new ReceiptContent.Box(box.page, box.x, box.y, box.width, box.height));
    }

    /** A line of which nothing is known is no line; one that the reader saw, but could not make out, is. */
    private void refuseEmptyItems() {
        var problems = IntStream.range(0, items.size())
                .filter(at ->
                        items.get(at).name == null && items.get(at).total == null && items.get(at).confidence == null)
                .mapToObj(at -> new FieldProblem("items[" + at + "]", "needs a name or a total"))
                .toList();
        if (!problems.isEmpty()) {
            throw FieldProblem.refusal(problems);
        }
    }
}
