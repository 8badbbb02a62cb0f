package dev.lifeops.ocr.parse.items;

import java.util.List;

/** Tells whether names stand above or below their prices, by which way leaves fewer of them alone. */
final class NamePlace {

    private NamePlace() {}

    static boolean areBelow(List<PricedLine> rows) {
        long below = lonely(rows, 1) + unusedAtStart(rows);
        long above = lonely(rows, -1) + unusedAtEnd(rows);
        return below == above ? startsWithPrice(rows) : below < above;
    }

    /** Where the list begins with a price, its name can only come below. */
    private static boolean startsWithPrice(List<PricedLine> rows) {
        return !rows.isEmpty() && isPriceOnly(rows.getFirst());
    }

    /** The price rows without a name of their own or beside them. */
    private static long lonely(List<PricedLine> rows, int direction) {
        long lonely = 0;
        for (int place = 0; place < rows.size(); place++) {
            if (isPriceOnly(rows.get(place)) && !isNameOnly(rows, place + direction)) {
                lonely++;
            }
        }
        return lonely;
    }

    private static long unusedAtStart(List<PricedLine> rows) {
        return isNameOnly(rows, 0) ? 1 : 0;
    }

    private static long unusedAtEnd(List<PricedLine> rows) {
        return isNameOnly(rows, rows.size() - 1) ? 1 : 0;
    }

    private static boolean isPriceOnly(PricedLine row) {
        return row.hasPrice() && !row.hasName();
    }

    private static boolean isNameOnly(List<PricedLine> rows, int place) {
        return place >= 0
                && place < rows.size()
                && !rows.get(place).hasPrice()
                && rows.get(place).hasName();
    }
}
