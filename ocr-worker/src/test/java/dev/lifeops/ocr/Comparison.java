package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.Truth;
import dev.lifeops.ocr.printer.Truth.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds a reading against the truth, and tells all that differs at once. */
final class Comparison {
    private final Truth truth;
    private final JsonNode reading;
    private final SoftAssertions softly = new SoftAssertions();

    Comparison(Truth truth, JsonNode reading) {
        this.truth = truth;
        this.reading = reading;
        assertThat(reading.path("text").asString()).as("the text").isNotBlank();
    }

    Comparison total() {
        softly.assertThat(text(reading.path("total")))
                .as("total")
                .isEqualTo(truth.total().toPlainString());
        return this;
    }

    Comparison date() {
        softly.assertThat(text(reading.path("purchasedOn")))
                .as("date")
                .isEqualTo(truth.date().toString());
        return this;
    }

    Comparison time() {
        softly.assertThat(text(reading.path("purchasedAt")))
                .as("time")
                .isEqualTo(truth.time().toString());
        return this;
    }

    Comparison currency() {
        softly.assertThat(text(reading.path("currency"))).as("currency").isEqualTo(truth.currency());
        return this;
    }

    Comparison merchant() {
        softly.assertThat(text(reading.path("merchant").path("name")))
                .as("merchant")
                .isEqualTo(truth.merchant().name());
        return this;
    }

    Comparison taxId() {
        softly.assertThat(text(reading.path("merchant").path("taxId")))
                .as("tax id")
                .isEqualTo(truth.merchant().taxId());
        return this;
    }

    Comparison payment() {
        JsonNode payment = reading.path("payment");
        softly.assertThat(text(payment.path("method")))
                .as("method")
                .isEqualTo(truth.payment().cash() ? "CASH" : "CARD");
        if (truth.payment().cash()) {
            softly.assertThat(text(payment.path("paid")))
                    .as("paid")
                    .isEqualTo(truth.payment().paid().toPlainString());
        }
        return this;
    }

    Comparison itemNames() {
        softly.assertThat(names()).as("names").isEqualTo(printedNames());
        return this;
    }

    /** Recognition takes an O for a 0 even on clean paper: one wrong letter a name is let pass, a lost word is not. */
    Comparison itemNamesButForALetter() {
        softly.assertThat(names())
                .as("names, but for a letter")
                .zipSatisfy(
                        printedNames(),
                        (read, printed) -> assertThat(Letters.apart(read, printed))
                                .as("%s for %s", read, printed)
                                .isLessThanOrEqualTo(1));
        return this;
    }

    Comparison itemTotals() {
        softly.assertThat(items().stream().map(item -> text(item.path("total"))).toList())
                .as("totals of the items")
                .containsExactlyElementsOf(truth.items().stream()
                        .map(item -> item.total().toPlainString())
                        .toList());
        return this;
    }

    Comparison itemDiscounts() {
        softly.assertThat(items().stream()
                        .map(item -> text(item.path("discount")))
                        .toList())
                .as("discounts")
                .containsExactlyElementsOf(
                        truth.items().stream().map(Comparison::discount).toList());
        return this;
    }

    private static @Nullable String discount(Item item) {
        BigDecimal discount = item.discount();
        return discount == null ? null : discount.toPlainString();
    }

    void holds() {
        softly.assertAll();
    }

    private List<String> names() {
        return items().stream().map(item -> item.path("name").asString("")).toList();
    }

    private List<String> printedNames() {
        return truth.items().stream().map(Item::name).toList();
    }

    private List<JsonNode> items() {
        return StreamSupport.stream(reading.path("items").spliterator(), false).toList();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }
}
