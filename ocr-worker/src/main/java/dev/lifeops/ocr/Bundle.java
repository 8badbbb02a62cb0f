package dev.lifeops.ocr;

import dev.lifeops.ocr.layout.Halves;
import dev.lifeops.ocr.layout.Rows;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.Hints;
import dev.lifeops.ocr.parse.Parser;
import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells where a page shows more than one receipt: parts of it have dates and sums of their own. */
record Bundle(Parser parser, Hints hints) {

    private static final Set<RowKind> SETTLING =
            Set.of(RowKind.TOTAL, RowKind.DUE, RowKind.CASH, RowKind.CARD, RowKind.PAYMENT);

    boolean isIn(List<Word> words) {
        return words.stream().collect(Collectors.groupingBy(word -> word.box().page())).values().stream()
                .anyMatch(this::isOn);
    }

    private boolean isOn(List<Word> page) {
        return Halves.besideEachOther(page).filter(this::areReceipts).isPresent()
                || Halves.oneBelowTheOther(page).filter(this::areUnlikeReceipts).isPresent();
    }

    private boolean areReceipts(Halves halves) {
        return isReceipt(parsed(halves.first())) && isReceipt(parsed(halves.second()));
    }

    /** A slip of the card that hangs below a receipt tells the same total. */
    private boolean areUnlikeReceipts(Halves halves) {
        var above = parsed(halves.first());
        var below = parsed(halves.second());
        return isReceipt(above)
                && isReceipt(below)
                && !totals(above).isEmpty()
                && !totals(below).isEmpty()
                && Collections.disjoint(totals(above), totals(below));
    }

    private Candidates parsed(List<Word> part) {
        return parser.parse(Rows.of(part), hints);
    }

    private static boolean isReceipt(Candidates part) {
        return !part.dates().isEmpty()
                && part.figures().stream().map(Figure::kind).anyMatch(SETTLING::contains);
    }

    private static Set<BigDecimal> totals(Candidates part) {
        return part.figures().stream()
                .filter(figure -> figure.kind() == RowKind.TOTAL)
                .map(Figure::amount)
                .collect(Collectors.toSet());
    }
}
