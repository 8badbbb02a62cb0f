package dev.lifeops.ocr.parse.items;

import dev.lifeops.ocr.parse.line.Amount;
import dev.lifeops.ocr.parse.line.Line;
import java.util.List;

/** The right part of the receipt, where the prices of items end. */
record PriceColumn(double left) {

    private static final double WIDTH = 0.3;

    static PriceColumn of(List<Line> region, List<Line> all) {
        int[] ends = region.stream()
                .filter(Line::hasAmount)
                .mapToInt(line -> line.lastAmount().box().right())
                .sorted()
                .toArray();
        int right = all.stream().mapToInt(line -> line.box().right()).max().orElse(0);
        int left = all.stream().mapToInt(line -> line.box().x()).min().orElse(0);
        double usual = ends.length == 0 ? right : ends[ends.length - Math.max(1, ends.length / 4)];
        return new PriceColumn(usual - WIDTH * (right - left));
    }

    boolean holds(Amount amount) {
        return amount.box().right() >= left;
    }
}
