package dev.lifeops.receipts;

import dev.lifeops.receipts.ReaderNotes.Confidence;
import dev.lifeops.receipts.ReaderNotes.Finding;
import dev.lifeops.receipts.ReaderNotes.Naming;
import dev.lifeops.receipts.ReaderNotes.Timings;
import dev.lifeops.receipts.ReceiptContent.Box;
import dev.lifeops.receipts.ReceiptContent.Item;
import dev.lifeops.receipts.ReceiptContent.Merchant;
import dev.lifeops.receipts.ReceiptContent.Payment;
import dev.lifeops.receipts.ReceiptContent.Tax;
import dev.lifeops.receipts.worker.Reading;
import dev.lifeops.shared.CurrencyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Puts a reading into the form in which it is kept; what goes beyond all bounds is taken for a misreading. */
final class Transcription {

    static final int MAX_TEXT = 100_000;
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    private final Reading reading;

    Transcription(Reading reading) {
        this.reading = reading;
    }

    ReceiptContent content() {
        return new ReceiptContent(
                merchant(),
                plausible(reading.purchasedOn()),
                reading.purchasedAt(),
                CurrencyCode.Validator.knows(reading.currency()) ? reading.currency() : null,
                plausible(reading.total()),
                plausible(reading.subtotal()),
                reading.taxes().stream()
                        .limit(ReceiptEdit.MAX_TAXES)
                        .map(Transcription::tax)
                        .toList(),
                payment(),
                reading.items().stream()
                        .limit(ReceiptEdit.MAX_ITEMS)
                        .map(Transcription::item)
                        .toList());
    }

    ReaderNotes notes() {
        var confidence = reading.confidence();
        var timings = reading.timings();
        return new ReaderNotes(
                new Confidence(confidence.merchant(), confidence.purchasedOn(), confidence.total()),
                reading.findings().stream()
                        .limit(100)
                        .map(Transcription::finding)
                        .toList(),
                Texts.orUnknown(64, reading.language()),
                Texts.within(MAX_TEXT, reading.text()),
                new Timings(timings.decodeMs(), timings.prepareMs(), timings.recogniseMs(), timings.parseMs()),
                new Naming(merchant().name(), null));
    }

    private Merchant merchant() {
        var merchant = reading.merchant();
        return new Merchant(
                Texts.orUnknown(200, merchant.name()),
                Texts.orUnknown(50, merchant.taxId()),
                Texts.orUnknown(500, merchant.address()));
    }

    private Payment payment() {
        var payment = reading.payment();
        var method = payment.method();
        return new Payment(
                method == null ? null : Payment.Method.valueOf(method.name()),
                plausible(payment.paid()),
                plausible(payment.change()));
    }

    private static Tax tax(Reading.Tax tax) {
        return new Tax(Texts.orUnknown(20, tax.code()), plausible(tax.rate()), plausible(tax.amount()));
    }

    private static Item item(Reading.Item item) {
        return new Item(
                Texts.orUnknown(300, item.name()),
                plausible(item.quantity()),
                Texts.orUnknown(20, item.unit()),
                plausible(item.unitPrice()),
                plausible(item.discount()),
                plausible(item.total()),
                Texts.orUnknown(20, item.taxCode()),
                item.confidence(),
                box(item.box()));
    }

    private static @Nullable Box box(Reading.@Nullable Box box) {
        return box == null ? null : new Box(box.page(), box.x(), box.y(), box.width(), box.height());
    }

    private static Finding finding(Reading.Finding finding) {
        return new Finding(Texts.within(64, finding.code()), Texts.within(500, finding.message()));
    }

    private static @Nullable BigDecimal plausible(@Nullable BigDecimal amount) {
        return amount == null || amount.abs().compareTo(LIMIT) >= 0
                ? null
                : amount.setScale(Math.min(4, amount.scale()), RoundingMode.HALF_UP);
    }

    private static @Nullable LocalDate plausible(@Nullable LocalDate date) {
        return date == null || date.getYear() < 1900 || date.getYear() > 2999 ? null : date;
    }
}
