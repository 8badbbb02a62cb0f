package dev.lifeops.receipts;

import dev.lifeops.receipts.ReceiptContent.Item;
import dev.lifeops.shared.Letters;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two receipts tell of one purchase, as when it was photographed twice.
 *
 * <p>A wrong alarm costs a person a word, and one that is missing counts money twice.
 */
final class SamePurchase {

    private static final double ALIKE = 0.5;
    private static final double ALMOST_THE_SAME = 0.8;

    /** So many items that nobody happens to buy just the same again on that day. */
    private static final int A_BASKET = 3;

    private final ReceiptContent one;
    private final ReceiptContent other;
    private final Agreement seller;
    private final Agreement day;
    private final Agreement time;
    private final Agreement total;
    private final int alike;
    private final int items;

    private SamePurchase(ReceiptContent one, ReceiptContent other) {
        this.one = one;
        this.other = other;
        this.seller = seller();
        this.day = Agreement.of(one.purchasedOn(), other.purchasedOn());
        this.time = Agreement.of(one.purchasedAt(), other.purchasedAt());
        this.total = total();
        this.alike = alike();
        this.items = Math.max(one.items().size(), other.items().size());
    }

    private enum Agreement {
        YES,
        NO,
        UNKNOWN;

        static Agreement of(@Nullable Object one, @Nullable Object other) {
            if (one == null || other == null) {
                return UNKNOWN;
            }
            return one.equals(other) ? YES : NO;
        }
    }

    /** What they have in common, if that is enough. */
    static Optional<String> between(ReceiptContent one, ReceiptContent other) {
        var both = new SamePurchase(one, other);
        return both.holds() ? Optional.of(both.evidence()) : Optional.empty();
    }

    private boolean holds() {
        if (day == Agreement.NO || (seller == Agreement.NO && share() < ALMOST_THE_SAME)) {
            return false;
        }
        if (day == Agreement.UNKNOWN) {
            return total == Agreement.YES && time != Agreement.NO && seller == Agreement.YES && share() >= ALIKE;
        }
        return total == Agreement.YES ? holdsForOneTotal() : holdsThoughTotalsDiffer();
    }

    private boolean holdsForOneTotal() {
        return switch (time) {
            case YES -> seller == Agreement.YES || share() >= ALIKE || hasNoItems();
            case UNKNOWN -> seller == Agreement.YES ? share() >= ALIKE || hasNoItems() : share() >= ALMOST_THE_SAME;
            case NO ->
                (alike >= A_BASKET && share() >= ALMOST_THE_SAME)
                        || (alike >= 2 && share() >= ALIKE && isOneFigureApart(one.purchasedAt(), other.purchasedAt()));
        };
    }

    /** As 10:15 and 16:15, of which one may be a misreading of the other. */
    private static boolean isOneFigureApart(@Nullable LocalTime time, @Nullable LocalTime otherTime) {
        var figures = String.valueOf(time);
        var otherFigures = String.valueOf(otherTime);
        return figures.length() == otherFigures.length()
                && IntStream.range(0, figures.length())
                                .filter(at -> figures.charAt(at) != otherFigures.charAt(at))
                                .count()
                        == 1;
    }

    /** One of the totals may be misread: nobody is served twice at one counter in a minute with the same things. */
    private boolean holdsThoughTotalsDiffer() {
        return time == Agreement.YES && seller == Agreement.YES && alike > 0 && share() >= ALIKE;
    }

    private boolean hasNoItems() {
        return one.items().isEmpty() || other.items().isEmpty();
    }

    private double share() {
        return items == 0 ? 0 : (double) alike / items;
    }

    /** A tax id tells; else the names have to be alike, for readings of one name differ. */
    private Agreement seller() {
        var mine = MerchantNames.figures(one.merchant().taxId());
        var theirs = MerchantNames.figures(other.merchant().taxId());
        if (!mine.isEmpty() && mine.equals(theirs)) {
            return Agreement.YES;
        }
        var name = Letters.of(one.merchant().name());
        var otherName = Letters.of(other.merchant().name());
        if (name.isEmpty() || otherName.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return likeness(name, otherName) >= ALIKE ? Agreement.YES : Agreement.NO;
    }

    private Agreement total() {
        var told = one.total();
        var otherTold = other.total();
        if (told == null || otherTold == null) {
            return Agreement.UNKNOWN;
        }
        return told.compareTo(otherTold) == 0 && Agreement.of(one.currency(), other.currency()) != Agreement.NO
                ? Agreement.YES
                : Agreement.NO;
    }

    /** Each item finds at most one partner. */
    private int alike() {
        var left = new ArrayList<>(other.items());
        return (int) one.items().stream()
                .filter(item -> left.stream()
                        .filter(it -> areAlike(item, it) || areCalledTheSame(item, it))
                        .findFirst()
                        .map(left::remove)
                        .orElse(false))
                .count();
    }

    static boolean areAlike(Item one, Item other) {
        return isSame(one.total(), other.total())
                && (one.name() == null
                        || other.name() == null
                        || likeness(Letters.of(one.name()), Letters.of(other.name())) >= ALIKE);
    }

    /** The amount of one may be misread. */
    private static boolean areCalledTheSame(Item one, Item other) {
        var name = Letters.of(one.name());
        return !name.isEmpty() && name.equals(Letters.of(other.name()));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    /** The share of common pairs of letters (Dice), from 0 to 1. */
    private static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        var pairs = pairs(one);
        var otherPairs = pairs(other);
        var common = pairs.stream().filter(otherPairs::contains).count();
        return pairs.isEmpty() || otherPairs.isEmpty() ? 0 : 2.0 * common / (pairs.size() + otherPairs.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (var at = 0; at + 2 <= text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }

    private String evidence() {
        List<String> same = Stream.of(
                        seller == Agreement.YES ? "merchant" : "",
                        day == Agreement.YES ? "day" : "",
                        time == Agreement.YES ? "time" : "",
                        total == Agreement.YES ? "total" : "")
                .filter(it -> !it.isEmpty())
                .toList();
        var head = "the same " + String.join(", ", same);
        return items == 0 ? head : "%s; %d of %d items alike".formatted(head, alike, items);
    }
}
