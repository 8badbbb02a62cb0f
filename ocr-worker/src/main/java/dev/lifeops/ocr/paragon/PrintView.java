package dev.lifeops.ocr.paragon;

import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The receipt as it would be printed: a line's {@code total} is before the discounts that follow it. */
final class PrintView {

    private final JsonNode header;
    private final JsonNode body;

    private PrintView(JsonNode root) {
        this.header = root.path("header");
        this.body = root.path("body");
    }

    static Optional<PrintView> of(JsonNode root) {
        var view = new PrintView(root);
        return view.body.isArray() && view.body("sumInCurrency").isObject() ? Optional.of(view) : Optional.empty();
    }

    Reading reading() {
        var sum = body("sumInCurrency");
        var currency = Values.text(sum.path("currency"));
        return new Sale(
                        merchant(),
                        Values.localTime(time()),
                        currency == null ? "PLN" : currency,
                        total(),
                        taxes(),
                        new Reading.Payment(null, null, null),
                        items(),
                        null,
                        Values.text(body("fiscalFooter").path("uniqueNumber")))
                .reading();
    }

    private BigDecimal total() {
        return Values.required(body("sumInCurrency").path("fiscalTotal"), "total");
    }

    private Reading.Merchant merchant() {
        var lines =
                first(header, "headerText").path("headerTextLines").asString("").replaceAll("<[^>]*>", "\n");
        var name =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
        return new Reading.Merchant(
                name.orElse(null), Values.text(first(header, "headerData").path("tin")), null);
    }

    private JsonNode time() {
        var time = first(header, "headerData").path("date");
        return time.isString() ? time : body("fiscalFooter").path("date");
    }

    private List<Reading.Item> items() {
        var lines = new Lines();
        for (var entry : body) {
            var sold = entry.path("sellLine");
            if (sold.isObject()) {
                add(sold, lines);
            }
            var discount = entry.path("discountLine");
            if (discount.isObject() && !Lines.isCancelled(discount, "isStorno")) {
                lines.reduceLast(reduction(discount));
            }
        }
        return lines.items(total());
    }

    private static void add(JsonNode sold, Lines lines) {
        var code = Values.text(sold.path("vatId"));
        lines.add(
                Values.name(sold.path("name"), code),
                Values.quantity(sold.path("quantity")),
                Values.amount(sold.path("price")),
                null,
                Values.required(sold.path("total"), "price of a line"),
                code);
        if (sold.path("isStorno").asBoolean(false)) {
            lines.cancelLast();
        }
    }

    /** What was put on top of a price is a discount that is none. */
    private static BigDecimal reduction(JsonNode discount) {
        if (discount.path("isPercent").asBoolean(false)) {
            throw new NotAReceipt("The receipt tells a discount in per cent; send the file with its signed part.");
        }
        var value =
                Values.required(discount.path("value"), "amount of a discount").abs();
        return discount.path("isDiscount").asBoolean(true) ? value : value.negate();
    }

    private List<Reading.Tax> taxes() {
        return body("vatSummary")
                .path("vatRatesSummary")
                .valueStream()
                .map(sum -> new Reading.Tax(
                        Values.text(sum.path("vatId")),
                        Values.rate(sum.path("vatRate")),
                        Values.amount(sum.path("vatAmount"))))
                .filter(tax -> tax.amount() != null && tax.amount().signum() != 0)
                .toList();
    }

    private JsonNode body(String member) {
        return first(body, member);
    }

    private static JsonNode first(JsonNode entries, String member) {
        return Stream.concat(entries.valueStream().map(entry -> entry.path(member)), Stream.of(entries.path(member)))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseGet(() -> entries.path(member));
    }
}
