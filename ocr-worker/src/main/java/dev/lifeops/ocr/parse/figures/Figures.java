package dev.lifeops.ocr.parse.figures;

import dev.lifeops.ocr.parse.language.RowKind;
import dev.lifeops.ocr.parse.line.Amount;
import dev.lifeops.ocr.parse.line.Line;
import java.util.ArrayList;
import java.util.List;

/** Finds the amounts that have a name, such as the total or the change, and those that have none. */
public final class Figures {

    private final List<Line> lines;
    private final List<Figure> figures = new ArrayList<>();
    private double tablePenalty;

    private Figures(List<Line> lines) {
        this.lines = lines;
    }

    public static List<Figure> in(List<Line> lines) {
        return new Figures(lines).find();
    }

    private List<Figure> find() {
        for (Line line : lines) {
            if (line.is(RowKind.TAX_TABLE)) {
                tablePenalty = Math.max(tablePenalty, line.strength());
            }
            List<Amount> amounts = amountsFor(line);
            if (!amounts.isEmpty()) {
                add(line, amounts);
            }
        }
        figures.addAll(ShiftedColumn.in(lines));
        return figures;
    }

    /** A label may stand above its amount when the amount was printed large. */
    private List<Amount> amountsFor(Line line) {
        boolean waits = !line.is(RowKind.PLAIN, RowKind.TAX_TABLE) && !line.hasAmount();
        if (!waits || line.index() + 1 >= lines.size()) {
            return line.amounts();
        }
        Line next = lines.get(line.index() + 1);
        return next.is(RowKind.PLAIN) && next.letters() <= 3 && next.amounts().size() == 1 ? next.amounts() : List.of();
    }

    private void add(Line line, List<Amount> amounts) {
        Amount amount = amounts.getLast();
        double strength = line.strength() - (line.is(RowKind.TOTAL) ? tablePenalty : 0);
        double place = line.index() / (double) lines.size();
        figures.add(new Figure(line.kind(), amount.value(), strength, amount.certainty(), place, line.box()));
    }
}
