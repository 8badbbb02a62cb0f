package dev.lifeops.ocr.parse.line;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the money of receipts that print none of it with decimals, as where yen or rupiah are paid. */
public final class WholeAmounts {

    private static final int CENTS = 2;
    private static final Pattern MONEY =
            Pattern.compile("(-)?(?:\\p{Sc}|RP\\.?|IDR)?(-)?(\\d{1,3}(?:[.,]\\d{3}){1,2}|\\d{2,7})(?:,-|\\.-)?");

    private WholeAmounts() {}

    /** The rows with whole amounts at their ends, where a total is printed so and hardly anything with decimals. */
    public static List<Line> in(List<Line> lines) {
        long decimals = lines.stream().filter(Line::hasAmount).count();
        boolean named = lines.stream()
                .anyMatch(line -> line.is(RowKind.TOTAL) && !in(line.row()).isEmpty());
        return decimals <= 1 && named ? lines.stream().map(WholeAmounts::whole).toList() : lines;
    }

    private static Line whole(Line line) {
        return line.hasAmount() || line.letters() < CENTS ? line : line.withAmounts(in(line.row()));
    }

    private static List<Amount> in(Row row) {
        int last = row.words().size() - 1;
        Word word = row.words().get(last);
        Matcher money = MONEY.matcher(word.text());
        if (last == 0 || !money.matches()) {
            return List.of();
        }
        BigDecimal value = new BigDecimal(money.group(3).replaceAll("\\D", "")).setScale(CENTS);
        boolean negative = money.group(1) != null || money.group(2) != null;
        return List.of(new Amount(negative ? value.negate() : value, last, last + 1, word.box(), 1, null));
    }
}
