package dev.lifeops.receipts;

import dev.lifeops.receipts.ReaderNotes.Confidence;
import dev.lifeops.receipts.ReceiptContent.Item;
import dev.lifeops.receipts.ReceiptContent.Merchant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two receipts of one purchase say together. */
final class Joining {

    private final ReceiptContent one;
    private final ReceiptContent other;
    private final ReaderNotes notes;
    private final ReaderNotes otherNotes;

    /** Whose foot of the receipt counts: what was paid is told once, as a rule on the last of several parts. */
    private final boolean otherTotals;

    private Joining(Receipt kept, Receipt gone) {
        this.one = kept.content();
        this.other = gone.content();
        this.notes = kept.notes();
        this.otherNotes = gone.notes();
        this.otherTotals = other.total() != null && (one.total() == null || isSurer(otherNotes, notes));
    }

    static Said of(Receipt kept, Receipt gone, ReceiptMerger.As how) {
        var joining = new Joining(kept, gone);
        return how == ReceiptMerger.As.COPIES ? joining.copies() : joining.parts();
    }

    /** Nothing that was vouched for, and nothing that is still to come, gets lost in a merger. */
    static void requirePossible(Receipt kept, Receipt gone, ReceiptMerger.As how) {
        kept.requireRead();
        gone.requireRead();
        var isConfirmed = kept.status() == ReceiptStatus.CONFIRMED;
        if ((isConfirmed && how == ReceiptMerger.As.PARTS)
                || (!isConfirmed && gone.status() == ReceiptStatus.CONFIRMED)) {
            throw ReceiptProblems.confirmed();
        }
    }

    private static boolean isSurer(ReaderNotes one, ReaderNotes than) {
        return sureness(one.confidence().total()) > sureness(than.confidence().total());
    }

    private static double sureness(@Nullable Double confidence) {
        return Objects.requireNonNullElse(confidence, 1.0);
    }

    private Said copies() {
        var footOfOther = one.total() == null;
        var items = one.items().isEmpty() ? other.items() : one.items();
        return new Said(joined(footOfOther, items), joinedNotes(footOfOther, notes.text()));
    }

    private Said parts() {
        var text = Stream.of(notes.text(), otherNotes.text())
                .filter(Objects::nonNull)
                .reduce((head, foot) -> Texts.within(Transcription.MAX_TEXT, head + "\n" + foot))
                .orElse(null);
        return new Said(joined(otherTotals, allItems()), joinedNotes(otherTotals, text));
    }

    private ReceiptContent joined(boolean footOfOther, List<Item> items) {
        var foot = footOfOther ? other : one;
        var head = footOfOther ? one : other;
        return new ReceiptContent(
                merchant(),
                or(one.purchasedOn(), other.purchasedOn()),
                or(one.purchasedAt(), other.purchasedAt()),
                or(foot.currency(), head.currency()),
                foot.total(),
                or(foot.subtotal(), head.subtotal()),
                foot.taxes().isEmpty() ? head.taxes() : foot.taxes(),
                foot.payment().method() == null ? head.payment() : foot.payment(),
                items);
    }

    private Merchant merchant() {
        var mine = one.merchant();
        var theirs = other.merchant();
        return new Merchant(
                or(mine.name(), theirs.name()), or(mine.taxId(), theirs.taxId()), or(mine.address(), theirs.address()));
    }

    private ReaderNotes joinedNotes(boolean footOfOther, @Nullable String text) {
        var sure = notes.confidence();
        var other = otherNotes.confidence();
        var isNamed = one.merchant().name() != null;
        return new ReaderNotes(
                new Confidence(
                        isNamed ? sure.merchant() : other.merchant(),
                        one.purchasedOn() == null ? other.purchasedOn() : sure.purchasedOn(),
                        footOfOther ? other.total() : sure.total()),
                Stream.concat(notes.findings().stream(), otherNotes.findings().stream())
                        .distinct()
                        .limit(100)
                        .toList(),
                or(notes.language(), otherNotes.language()),
                text,
                or(notes.timings(), otherNotes.timings()),
                isNamed ? notes.naming() : otherNotes.naming());
    }

    /** The end of one part and the beginning of the next may show the same items. */
    private List<Item> allItems() {
        var longest = Math.min(one.items().size(), other.items().size());
        var shared = Stream.iterate(longest, count -> count > 0, count -> count - 1)
                .filter(this::isShared)
                .findFirst()
                .orElse(0);
        return Stream.concat(
                        one.items().stream(),
                        other.items().stream().skip(shared).map(Item::withoutBox))
                .limit(ReceiptEdit.MAX_ITEMS)
                .toList();
    }

    private boolean isShared(int count) {
        var end = one.items().subList(one.items().size() - count, one.items().size());
        for (var at = 0; at < count; at++) {
            if (!SamePurchase.areAlike(end.get(at), other.items().get(at))) {
                return false;
            }
        }
        return true;
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
