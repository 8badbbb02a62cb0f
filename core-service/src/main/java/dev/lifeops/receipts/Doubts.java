package dev.lifeops.receipts;

import dev.lifeops.receipts.ReaderNotes.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What about a receipt may be wrong, after all that the reader and a person said.
 *
 * @param isCorrected whether a person changed the reading, so that what it noticed about itself may be settled
 */
record Doubts(
        ReceiptContent content, ReaderNotes notes, @Nullable SameAs twin, boolean isCorrected) {

    private static final Set<String> ABOUT_ALL_ITEMS = Set.of("ITEMS_NOT_FOUND", "ITEMS_DO_NOT_ADD_UP");

    /** What of the receipt itself is not known, not sure enough or odd, and whether it is here twice. */
    List<Doubt> aboutTheWhole(double confidentFrom) {
        var doubts = new ArrayList<Doubt>();
        estimates().forEach(estimate -> estimate.doubt(confidentFrom).ifPresent(doubts::add));
        noticed().map(Doubt::noticed).forEach(doubts::add);
        if (twin != null) {
            doubts.add(Doubt.twin(twin));
        }
        return doubts;
    }

    /** Items that were hard to read, which is no reason to hold back a total that is known. */
    List<Doubt> aboutItems(double confidentFrom) {
        var items = content.items();
        return IntStream.range(0, items.size())
                .mapToObj(at ->
                        new Estimate("items[" + at + "]", true, items.get(at).confidence()))
                .flatMap(estimate -> estimate.doubt(confidentFrom).stream())
                .toList();
    }

    /** The probability that something is wrong, if the reader is right about itself and each oddity halves the odds. */
    double weight() {
        var known = estimates().mapToDouble(Estimate::probability).reduce(1, (one, other) -> one * other);
        var oddities = Math.toIntExact(noticed().count()) + (twin == null ? 0 : 1) + (areItemsUnproven() ? 1 : 0);
        return 1 - known * Math.pow(0.5, oddities);
    }

    /** The items do not come to the total, and the reader, which allows for a few coins, has not said so. */
    boolean areItemsUnproven() {
        return !new Arithmetic(content).itemsAddUp()
                && noticed().noneMatch(finding -> ABOUT_ALL_ITEMS.contains(finding.code()));
    }

    private Stream<Estimate> estimates() {
        var confidence = notes.confidence();
        return Stream.of(
                new Estimate("merchant", content.merchant().name() != null, confidence.merchant()),
                new Estimate("purchasedOn", content.purchasedOn() != null, confidence.purchasedOn()),
                new Estimate("total", content.total() != null, confidence.total()),
                new Estimate("currency", content.currency() != null, null));
    }

    private Stream<Finding> noticed() {
        return notes.findings().stream().filter(finding -> !isSettled(finding.code()));
    }

    private boolean isSettled(String code) {
        var arithmetic = new Arithmetic(content);
        return switch (code) {
            case "NO_TEXT" -> content.missing().isEmpty();
            case "TOTAL_NOT_FOUND" -> content.total() != null;
            case "DATE_NOT_FOUND" -> content.purchasedOn() != null;
            case "MERCHANT_NOT_FOUND" -> content.merchant().name() != null;
            case "ITEMS_NOT_FOUND" -> !content.items().isEmpty();
            case "AMBIGUOUS_DATE" ->
                isPersonsWord(content.purchasedOn(), notes.confidence().purchasedOn());
            case "TOTAL_DISPUTED", "CODE_DISAGREES" ->
                isPersonsWord(content.total(), notes.confidence().total());
            case "ITEMS_DO_NOT_ADD_UP" -> isCorrected && arithmetic.itemsAddUp();
            case "ITEM_DOES_NOT_ADD_UP" -> isCorrected && arithmetic.productsFit();
            case "CHANGE_DOES_NOT_ADD_UP" -> isCorrected && arithmetic.changeFits();
            default -> false;
        };
    }

    private boolean isPersonsWord(@Nullable Object value, @Nullable Double confidence) {
        return isCorrected && value != null && confidence == null;
    }

    /** How sure a field is; what a person said, is. */
    private record Estimate(
            String field, boolean isKnown, @Nullable Double confidence) {

        Optional<Doubt> doubt(double confidentFrom) {
            if (!isKnown) {
                return Optional.of(Doubt.missing(field));
            }
            return confidence == null || confidence >= confidentFrom
                    ? Optional.empty()
                    : Optional.of(Doubt.unsure(field, confidence));
        }

        /** Without the name of its merchant a receipt can still be booked. */
        double probability() {
            if (!isKnown) {
                return "merchant".equals(field) ? 0.5 : 0;
            }
            return Objects.requireNonNullElse(confidence, 1.0);
        }
    }
}
