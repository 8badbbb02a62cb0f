package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.items.ItemCandidate;
import dev.lifeops.ocr.parse.words.Likeness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a list of items may have been if rows around it were taken for items, or if another pass read some of its
 * amounts right: the likelier first.
 */
final class ItemRevisions {

    private static final double SAME = 0.7;
    private static final int MOST_ITEMS = 60;
    private static final int MOST_DISPUTED = 8;

    private final List<ItemCandidate> items;
    private final List<List<ItemCandidate>> passes;

    ItemRevisions(List<ItemCandidate> items, List<List<ItemCandidate>> passes) {
        this.items = items.size() <= MOST_ITEMS ? items : List.of();
        this.passes = passes;
    }

    /** The revisions, each with at least one item. */
    Stream<List<ItemCandidate>> all() {
        return Stream.of(withoutTail(), withoutHead(), otherAmounts(), withoutOne(), withOneMore())
                .flatMap(revisions -> revisions)
                .filter(revision -> !revision.isEmpty());
    }

    private Stream<List<ItemCandidate>> withoutTail() {
        return IntStream.range(1, items.size()).mapToObj(cut -> items.subList(0, items.size() - cut));
    }

    private Stream<List<ItemCandidate>> withoutHead() {
        return IntStream.range(1, items.size()).mapToObj(cut -> items.subList(cut, items.size()));
    }

    private Stream<List<ItemCandidate>> withoutOne() {
        return IntStream.range(0, items.size()).mapToObj(place -> {
            List<ItemCandidate> others = new ArrayList<>(items);
            others.remove(place);
            return others;
        });
    }

    /** An item that only another pass saw; where it stands is told by what it followed there. */
    private Stream<List<ItemCandidate>> withOneMore() {
        return items.isEmpty()
                ? Stream.empty()
                : passes.stream()
                        .flatMap(List::stream)
                        .filter(other -> items.stream().noneMatch(item -> isSame(item, other)))
                        .map(this::with);
    }

    private List<ItemCandidate> with(ItemCandidate other) {
        List<ItemCandidate> more = new ArrayList<>(items);
        int place = (int)
                items.stream().filter(item -> item.box().y() < other.box().y()).count();
        more.add(place, other);
        return more;
    }

    /** Every combination of the amounts that the passes read for the same names; a speck may be taken for a minus. */
    private Stream<List<ItemCandidate>> otherAmounts() {
        List<List<ItemCandidate>> readings = items.stream().map(this::readings).toList();
        long disputed = readings.stream().filter(each -> each.size() > 1).count();
        if (disputed == 0 || disputed > MOST_DISPUTED) {
            return Stream.empty();
        }
        Stream<List<ItemCandidate>> combinations = Stream.of(List.of());
        for (List<ItemCandidate> choices : readings) {
            combinations = combinations.flatMap(begun -> choices.stream()
                    .map(next -> Stream.concat(begun.stream(), Stream.of(next)).toList()));
        }
        return combinations;
    }

    private List<ItemCandidate> readings(ItemCandidate item) {
        List<ItemCandidate> readings = new ArrayList<>(List.of(item));
        passes.stream()
                .flatMap(List::stream)
                .filter(other -> isSame(item, other))
                .filter(other -> readings.stream().noneMatch(known -> isSame(known.total(), other.total())))
                .forEach(readings::add);
        if (item.total().signum() < 0) {
            readings.add(item.withTotal(item.total().negate()));
        }
        return readings;
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static boolean isSame(ItemCandidate one, ItemCandidate other) {
        boolean beside = Math.abs(one.box().y() - other.box().y()) < one.box().height();
        return beside && Likeness.of(folded(one), folded(other)) >= SAME;
    }

    private static String folded(ItemCandidate item) {
        return item.name().toUpperCase(Locale.ROOT);
    }
}
