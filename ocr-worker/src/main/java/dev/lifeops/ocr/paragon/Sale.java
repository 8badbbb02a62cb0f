package dev.lifeops.ocr.paragon;

import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sale as the till put it down; certain where it is told at all. */
record Sale(
        Reading.Merchant merchant,
        @Nullable LocalDateTime at,
        String currency,
        BigDecimal total,
        List<Reading.Tax> taxes,
        Reading.Payment payment,
        List<Reading.Item> items,
        @Nullable BigDecimal deposit,
        @Nullable String key) {

    Reading reading() {
        return new Reading(
                merchant,
                at == null ? null : at.toLocalDate(),
                at == null ? null : at.toLocalTime(),
                currency,
                total,
                null,
                taxes,
                payment,
                items,
                new Reading.Confidence(certain(merchant.name()), certain(at), 1),
                findings(),
                "pol",
                text(),
                Reading.Timings.NONE);
    }

    private static double certain(@Nullable Object field) {
        return field == null ? 0 : 1;
    }

    private List<Reading.Finding> findings() {
        List<Reading.Finding> findings = new ArrayList<>();
        if (merchant.name() == null) {
            findings.add(
                    new Reading.Finding(FindingCode.MERCHANT_NOT_FOUND, "The receipt does not name the merchant."));
        }
        if (at == null) {
            findings.add(new Reading.Finding(FindingCode.DATE_NOT_FOUND, "The receipt has no date."));
        }
        if (items.isEmpty()) {
            findings.add(new Reading.Finding(FindingCode.ITEMS_NOT_FOUND, "The receipt lists no items."));
        } else if (Lines.sum(items).compareTo(total) != 0) {
            findings.add(new Reading.Finding(
                    FindingCode.ITEMS_DO_NOT_ADD_UP,
                    "The items add up to %s, the total says %s.".formatted(Lines.sum(items), total)));
        }
        return findings;
    }

    /** A few lines to be searched; the key tells one till's document from all others. */
    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(Values.joined("\n", merchant.name(), merchant.address(), taxId()));
        items.forEach(item -> lines.add(item.name() + " " + item.total()));
        lines.add("SUMA " + currency + " " + total);
        if (deposit != null && deposit.signum() != 0) {
            lines.add("KAUCJA " + deposit);
            lines.add("DO ZAPŁATY " + total.add(deposit));
        }
        lines.add(key);
        lines.removeIf(Objects::isNull);
        return String.join("\n", lines);
    }

    private @Nullable String taxId() {
        return merchant.taxId() == null ? null : "NIP " + merchant.taxId();
    }
}
