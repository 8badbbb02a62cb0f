package dev.lifeops.ocr.parse.items;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.language.RowKind;
import dev.lifeops.ocr.parse.line.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the list of items: which row names what, and which row prices it. */
public final class Items {

    private static final int NAME_ROWS = 3;

    private final List<PricedLine> rows;

    /** Rows with money outside the column of prices, by their place on the receipt. */
    private final Map<Integer, PricedLine> asides;

    private final ItemBuilder builder;

    private Items(List<Line> lines, Language language) {
        List<Line> region = ItemRegion.of(lines, language);
        ItemFilter filter = new ItemFilter(language, PriceColumn.of(region, lines));
        this.rows = region.stream()
                .map(line -> filter.isPricedBeside(line, language) ? line.asWords() : line)
                .filter(filter::mayBelong)
                .map(line -> new PricedLine(line, language))
                .toList();
        this.asides = region.stream()
                .filter(line -> line.hasAmount() && !filter.mayBelong(line))
                .collect(Collectors.toMap(Line::index, line -> new PricedLine(line, language)));
        this.builder = new ItemBuilder(language);
    }

    public static List<ItemCandidate> in(List<Line> lines, Language language) {
        return new Items(lines, language).read();
    }

    private List<ItemCandidate> read() {
        boolean below = NamePlace.areBelow(rows);
        for (int place = 0; place < rows.size(); place++) {
            PricedLine row = rows.get(place);
            if (row.hasPrice()) {
                price(row, place, below);
                Optional.ofNullable(asides.get(row.line().index() + 1)).ifPresent(builder::count);
            }
        }
        return builder.items();
    }

    private void price(PricedLine row, int place, boolean below) {
        if (row.line().is(RowKind.VOID)) {
            builder.takeBack(row);
        } else if (row.line().is(RowKind.DISCOUNT)) {
            builder.adjust(row);
        } else if (row.hasName()) {
            builder.add(row, List.of(row));
        } else {
            priceNames(row, below ? namesBelow(place) : namesAbove(place));
        }
    }

    /** What is taken off without a word, as of the item whose code the row tells, is taken off the item above. */
    private void priceNames(PricedLine row, List<PricedLine> names) {
        if (names.isEmpty() && row.line().lastAmount().isNegative()) {
            builder.takeBack(row);
        } else {
            builder.add(row, names);
        }
    }

    private List<PricedLine> namesAbove(int place) {
        int from = place;
        while (from > 0 && place - from < NAME_ROWS && !rows.get(from - 1).hasPrice()) {
            from--;
        }
        return names(from, place);
    }

    private List<PricedLine> namesBelow(int place) {
        int to = place + 1;
        while (to < rows.size() && to - place <= NAME_ROWS && !rows.get(to).hasPrice()) {
            to++;
        }
        return names(place + 1, to);
    }

    /** Codes beside rows with words are not part of the name. */
    private List<PricedLine> names(int from, int to) {
        List<PricedLine> named =
                rows.subList(from, to).stream().filter(PricedLine::hasName).toList();
        List<PricedLine> worded = named.stream().filter(PricedLine::hasWord).toList();
        return worded.isEmpty() ? named : worded;
    }
}
