package dev.lifeops.ocr.parse.figures;

import dev.lifeops.ocr.parse.language.RowKind;
import dev.lifeops.ocr.parse.line.Amount;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the tax table: a rate in per cent, an optional letter, and amounts that fit the rate. */
public final class Taxes {

    private static final Pattern RATE = Pattern.compile("(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%");
    private static final Pattern LEADING_CODE =
            Pattern.compile("^(?:PTU\\s|KWOTA\\s|MWST\\s|GST\\s|VAT\\s){0,2}([A-Z]{1,3})\\b(?![A-Z])");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal SLACK = new BigDecimal("0.03");

    private Taxes() {}

    public static List<TaxCandidate> in(List<Line> lines) {
        List<TaxCandidate> taxes = new ArrayList<>();
        for (Line line : lines) {
            if (line.is(RowKind.TAX, RowKind.TAX_TABLE, RowKind.PLAIN)) {
                in(line).filter(tax -> !isKnown(tax, taxes)).ifPresent(taxes::add);
            }
        }
        return taxes;
    }

    private static boolean isKnown(TaxCandidate tax, List<TaxCandidate> taxes) {
        return taxes.stream().anyMatch(known -> isSame(known, tax));
    }

    private static boolean isSame(TaxCandidate one, TaxCandidate other) {
        return one.amount().compareTo(other.amount()) == 0 && one.rate().compareTo(other.rate()) == 0;
    }

    private static Optional<TaxCandidate> in(Line line) {
        Matcher rate = RATE.matcher(line.text());
        if (!rate.find() || !line.hasAmount()) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(rate.group(1).replace(',', '.'));
        List<BigDecimal> amounts = line.amounts().stream().map(Amount::value).toList();
        return amounts.size() == 1 ? single(line, percent, amounts.getFirst()) : fitting(line, percent, amounts);
    }

    private static Optional<TaxCandidate> single(Line line, BigDecimal percent, BigDecimal amount) {
        return line.is(RowKind.TAX)
                ? Optional.of(new TaxCandidate(code(line), plain(percent), null, amount))
                : Optional.empty();
    }

    /** Of net, tax and gross in any order, the pair that fits the rate tells which is which. */
    private static Optional<TaxCandidate> fitting(Line line, BigDecimal percent, List<BigDecimal> amounts) {
        for (int place = 0; place < amounts.size(); place++) {
            BigDecimal net = amounts.get(place);
            BigDecimal due = net.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
            List<BigDecimal> others = new ArrayList<>(amounts);
            others.remove(place);
            for (BigDecimal tax : others) {
                if (tax.subtract(due).abs().compareTo(SLACK) <= 0) {
                    return Optional.of(new TaxCandidate(code(line), plain(percent), net, tax));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String code(Line line) {
        Matcher code = LEADING_CODE.matcher(Fold.capitals(line.text()));
        return code.find() && !code.group(1).matches("GST|VAT|PTU|TAX") ? code.group(1) : null;
    }

    /** "23,00" as 23, and never as 2.3E+1. */
    private static BigDecimal plain(BigDecimal percent) {
        return new BigDecimal(percent.stripTrailingZeros().toPlainString());
    }
}
