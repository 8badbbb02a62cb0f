package dev.lifeops.ocr.parse.items;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.language.RowKind;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.util.regex.Pattern;

/** Keeps rows out of the list of items that only stand among them. */
final class ItemFilter {

    private static final int LONG_NAME = 18;
    private static final Pattern DATE_OR_TIME = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|\\d{1,2}:\\d{2}");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}\\s?[AP]M");

    private final Language.ItemWords words;
    private final PriceColumn column;

    ItemFilter(Language language, PriceColumn column) {
        this.words = language.items();
        this.column = column;
    }

    boolean mayBelong(Line line) {
        return line.hasAmount() ? isPriced(line) : isName(line);
    }

    /** "PLASTIC BAG 0.20" with its figure short of the column of prices: the figure is part of a name. */
    boolean isPricedBeside(Line line, Language language) {
        return line.is(RowKind.PLAIN)
                && line.hasAmount()
                && (!column.holds(line.lastAmount()) || isUnitPrice(line))
                && new PricedLine(line, language).hasName();
    }

    private static boolean isUnitPrice(Line line) {
        return line.row().words().get(line.lastAmount().from()).text().startsWith("@");
    }

    private boolean isPriced(Line line) {
        boolean between = line.is(
                        RowKind.ROUNDING,
                        RowKind.SERVICE,
                        RowKind.CHANGE,
                        RowKind.SAVINGS,
                        RowKind.SUBTOTAL,
                        RowKind.NOTE,
                        RowKind.CARRIED)
                || (line.is(RowKind.TAX) && line.letters() <= LONG_NAME);
        boolean takesOff =
                line.is(RowKind.DISCOUNT, RowKind.VOID) && line.lastAmount().isNegative();
        return !between
                && (takesOff || column.holds(line.lastAmount()))
                && !CLOCK.matcher(Fold.capitals(line.text())).find();
    }

    private boolean isName(Line line) {
        boolean header = words.header().countIn(line.label()) * 2 > line.label().size();
        return !header
                && !words.departments().containsAll(line.label().words())
                && !line.has(words.never())
                && !DATE_OR_TIME.matcher(line.text()).find();
    }
}
