package dev.lifeops.ocr.parse.items;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.language.RowKind;
import dev.lifeops.ocr.parse.line.Line;
import java.util.List;
import java.util.regex.Pattern;

/** Where the list of items begins and ends: below its header, above the first sum. */
final class ItemRegion {

    /** "ITEMS: 3" counts what was bought and heads nothing. */
    private static final Pattern COUNTED = Pattern.compile("\\d");

    private static final Pattern PHONE =
            Pattern.compile("\\d{2,4}[- ]\\d{6,8}\\b|(?<![\\w/-])[0-3]?\\d[/-][0-3]?\\d[/-](?:20)?\\d{2}\\b(?!/)");

    private static final Pattern RATE = Pattern.compile("\\d\\s?%");

    private static final int FEW = 2;

    private static final int HEAD_OF_NEXT_PAGE = 3;

    private static final double UPPER_PART = 0.6;

    private final List<Line> lines;
    private final Language.ItemWords words;
    private final Language.MerchantWords merchant;
    private final List<Pattern> places;

    private ItemRegion(List<Line> lines, Language language) {
        this.lines = lines;
        this.words = language.items();
        this.merchant = language.merchant();
        this.places = language.money().places().values().stream()
                .flatMap(List::stream)
                .toList();
    }

    static List<Line> of(List<Line> lines, Language language) {
        ItemRegion region = new ItemRegion(lines, language);
        int start = region.start();
        return lines.subList(start, region.end(start));
    }

    private int start() {
        int header = header();
        return header >= 0 ? header + 1 : afterPreamble();
    }

    private int header() {
        int firstSum = firstSum(0);
        int found = -1;
        for (int place = 0; place < firstSum; place++) {
            Line line = lines.get(place);
            boolean more =
                    found == place - 1 && line.letters() > 0 && words.header().countIn(line.label()) >= 1;
            boolean head = found < 0 ? isHeader(line) : more && isShortHeader(line);
            if (!line.hasAmount() && head) {
                found = place;
            }
        }
        return found;
    }

    private boolean isHeader(Line line) {
        boolean titles = words.header().countIn(line.label()) >= 2;
        return (titles && !COUNTED.matcher(line.text()).find()) || line.has(words.start());
    }

    /** The second row of a header holds nothing but its words. */
    private boolean isShortHeader(Line line) {
        return words.header().countLiterallyIn(line.label()) * 2 >= line.label().size();
    }

    private int afterPreamble() {
        int start = 0;
        int priced = 0;
        for (Line line : lines.subList(0, Math.min(firstSum(0), (int) (lines.size() * UPPER_PART)))) {
            boolean preamble = line.has(words.preamble())
                    || isTitled(line)
                    || line.has(words.never())
                    || merchant.address().literallyIn(line.label())
                    || PHONE.matcher(line.text()).find()
                    || places.stream()
                            .anyMatch(place -> place.matcher(line.text()).find());
            priced += line.hasAmount() ? 1 : 0;
            if (preamble && !line.hasAmount() && priced < FEW && !line.is(RowKind.TOTAL, RowKind.SUBTOTAL)) {
                start = line.index() + 1;
            }
        }
        return start;
    }

    /** "ORDER 17" is no item, "RESTAURANT ORDER CHIT" and "2 QTY YOGURT" are. */
    private boolean isTitled(Line line) {
        List<String> said = line.label().words();
        return Character.isLetter(line.text().charAt(0))
                && !said.isEmpty()
                && words.titles().contains(said.getFirst());
    }

    private int end(int start) {
        return Math.max(start, firstSum(start));
    }

    private int firstSum(int start) {
        boolean amountSeen = false;
        for (int place = start; place < lines.size(); place++) {
            Line line = lines.get(place);
            if (closes(line, amountSeen)) {
                return place;
            }
            amountSeen |= line.hasAmount();
        }
        return lines.size();
    }

    /** The sum of one tax rate's items, with those of the next right below. */
    private boolean isInterim(Line line) {
        if (!line.is(RowKind.SUBTOTAL) || !RATE.matcher(line.text()).find() || line.index() + 1 >= lines.size()) {
            return false;
        }
        Line next = lines.get(line.index() + 1);
        return next.is(RowKind.PLAIN) && next.hasAmount() && next.letters() >= FEW;
    }

    /** Its last column is often called "Total". */
    private boolean isHeadOfNextPage(Line line) {
        return !line.hasAmount() && words.header().countIn(line.label()) >= HEAD_OF_NEXT_PAGE;
    }

    private boolean closes(Line line, boolean amountSeen) {
        if (isInterim(line) || isHeadOfNextPage(line)) {
            return false;
        }
        if (line.hasAmount() && line.is(RowKind.SUBTOTAL, RowKind.TOTAL, RowKind.DUE)) {
            return true;
        }
        return amountSeen
                && (line.is(RowKind.SUBTOTAL, RowKind.TOTAL, RowKind.COUNT, RowKind.TAX_TABLE, RowKind.DUE)
                        || (line.hasAmount() && line.is(RowKind.CASH, RowKind.CARD)));
    }
}
