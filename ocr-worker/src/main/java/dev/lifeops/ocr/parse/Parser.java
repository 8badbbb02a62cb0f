package dev.lifeops.ocr.parse;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.parse.dates.Clocks;
import dev.lifeops.ocr.parse.dates.Dates;
import dev.lifeops.ocr.parse.dates.MonthFirst;
import dev.lifeops.ocr.parse.figures.Currencies;
import dev.lifeops.ocr.parse.figures.Figures;
import dev.lifeops.ocr.parse.figures.Taxes;
import dev.lifeops.ocr.parse.items.Items;
import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.language.Languages;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.line.WholeAmounts;
import dev.lifeops.ocr.parse.merchant.Addresses;
import dev.lifeops.ocr.parse.merchant.Merchants;
import dev.lifeops.ocr.parse.merchant.TaxIds;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the candidates for every field in the rows of one pass. */
public final class Parser {

    private static final int MOST_ROWS = 1_500;

    private final Languages languages = new Languages();

    /** The candidates in {@code rows}, which run from top to bottom. */
    public Candidates parse(List<Row> rows, Hints hints) {
        List<Row> bounded = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
        String text = bounded.stream().map(Row::text).collect(Collectors.joining("\n"));
        Language language = languages.of(text, hints.languages());
        List<Line> lines = IntStream.range(0, bounded.size())
                .mapToObj(index -> Line.of(index, bounded.get(index), language))
                .toList();
        return candidates(WholeAmounts.in(lines), text, language, hints);
    }

    private static Candidates candidates(List<Line> lines, String text, Language language, Hints hints) {
        String currency = Currencies.in(lines, language);
        MonthFirst monthFirst = MonthFirst.of(lines, language, hints.dateOrder(), currency);
        return new Candidates(
                language.code(),
                Figures.in(lines),
                Dates.in(lines, language, hints.today(), monthFirst),
                Clocks.anywhere(lines),
                new Merchants(language, lines, currency).find(),
                TaxIds.in(lines, language),
                Addresses.in(lines, language),
                currency,
                Taxes.in(lines),
                Items.in(lines, language),
                lines.stream().mapToDouble(Line::recognition).average().orElse(0),
                text);
    }
}
