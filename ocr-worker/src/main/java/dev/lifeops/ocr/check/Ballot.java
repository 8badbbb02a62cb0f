package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pass's vote on the total: every amount that may be it, and what speaks for each. */
final class Ballot {

    private static final BigDecimal MOST = new BigDecimal("99999.99");
    private static final int MOST_WITNESSING = 40;

    private final Map<BigDecimal, Support> amounts = new LinkedHashMap<>();
    private final Figures figures;
    private final Weights weights;

    Ballot(Candidates pass, Weights weights) {
        this.figures = new Figures(pass);
        this.weights = weights;
        nominate();
        hearRepetition();
        hearCash();
        hearCard();
        hearSums();
        hearRounding();
        hearCoins();
        hearItems();
    }

    Map<BigDecimal, Support> amounts() {
        return amounts;
    }

    private void nominate() {
        figures.of(RowKind.TOTAL, RowKind.DUE).forEach(figure -> {
            boolean again = amounts.containsKey(figure.amount())
                    && amounts.get(figure.amount()).has(Witness.LABEL);
            nominate(figure, figure.strength() + weights.of("place") * figure.place());
            testify(figure.amount(), again ? Witness.SECOND_LABEL : Witness.LABEL);
        });
        figures.of(RowKind.SUBTOTAL).forEach(figure -> nominate(figure, weights.of("subtotal")));
        figures.of(RowKind.CARD, RowKind.PAYMENT).forEach(figure -> nominate(figure, weights.of("paid")));
        figures.of(RowKind.PLAIN).forEach(figure -> nominate(figure, weights.of("plain")));
    }

    private void nominate(Figure figure, double score) {
        nominate(figure.amount(), score - (1 - figure.certainty()) * weights.of("repaired"));
    }

    private void nominate(BigDecimal amount, double score) {
        if (amount.signum() > 0 && amount.compareTo(MOST) <= 0) {
            amounts.computeIfAbsent(amount, unknown -> new Support()).raise(score);
        }
    }

    private void testify(BigDecimal amount, Witness witness) {
        Support support = amounts.get(amount);
        if (support != null) {
            support.testify(witness, weights.of(witness));
        }
    }

    private void hearRepetition() {
        amounts.keySet().stream()
                .filter(amount -> figures.count(amount) > 1)
                .forEach(amount -> testify(amount, Witness.REPEATED));
    }

    private void hearCash() {
        Set<BigDecimal> changes = figures.amounts(RowKind.CHANGE);
        boolean changeGiven = changes.stream().anyMatch(change -> change.signum() != 0);
        for (BigDecimal cash : figures.amounts(RowKind.CASH)) {
            changes.forEach(change -> hearCashLessChange(cash, change));
            if (!changeGiven || changes.stream().anyMatch(change -> change.signum() == 0)) {
                hearExactCash(cash);
            }
        }
    }

    private void hearCashLessChange(BigDecimal cash, BigDecimal change) {
        BigDecimal left = cash.subtract(change.abs());
        if (left.signum() <= 0) {
            return;
        }
        if (!amounts.containsKey(left)) {
            nominate(left, misreadTotal(left, cash));
        }
        testify(left, Witness.CASH_LESS_CHANGE);
    }

    /** A labelled total that differs in one digit from what the cash says was misread there. */
    private double misreadTotal(BigDecimal left, BigDecimal cash) {
        return amounts.entrySet().stream()
                .filter(entry ->
                        entry.getValue().has(Witness.LABEL) && entry.getKey().compareTo(cash) != 0)
                .filter(entry -> Digits.differInOne(entry.getKey(), left))
                .mapToDouble(entry -> entry.getValue().score() - weights.of(Witness.CASH_LESS_CHANGE) + 1)
                .max()
                .orElse(weights.of("derived"));
    }

    private void hearExactCash(BigDecimal cash) {
        testify(cash, Witness.CASH);
        boolean labelled = amounts.values().stream().anyMatch(support -> support.score() >= 5);
        if (!labelled) {
            nominate(cash, weights.of("exact_cash"));
        }
    }

    private void hearCard() {
        figures.of(RowKind.CARD, RowKind.PAYMENT).map(Figure::amount).forEach(paid -> {
            if (amounts.containsKey(paid) && amounts.get(paid).has(Witness.LABEL)) {
                testify(paid, Witness.CARD);
            }
        });
    }

    private void hearSums() {
        Set<BigDecimal> taxes = bounded(figures.amounts(RowKind.TAX, RowKind.SERVICE, RowKind.TIP));
        Set<BigDecimal> roundings = withZero(figures.amounts(RowKind.ROUNDING));
        for (BigDecimal subtotal : bounded(figures.amounts(RowKind.SUBTOTAL))) {
            for (BigDecimal rounding : roundings) {
                BigDecimal rounded = subtotal.add(rounding);
                taxes.forEach(tax -> hearSum(rounded, tax));
            }
        }
        hearNetTotals(taxes, roundings);
    }

    private void hearSum(BigDecimal sum, BigDecimal tax) {
        BigDecimal total = sum.add(tax);
        if (tax.signum() <= 0) {
            return;
        }
        if (!amounts.containsKey(total) && isMisreadSomewhere(total)) {
            nominate(total, weights.of("derived"));
        }
        testify(total, Witness.SUBTOTAL_AND_TAX);
    }

    /** Where one total is another with the tax, the larger is to be paid. */
    private void hearNetTotals(Set<BigDecimal> taxes, Set<BigDecimal> roundings) {
        for (BigDecimal net : bounded(figures.amounts(RowKind.TOTAL))) {
            for (BigDecimal tax : taxes) {
                roundings.stream()
                        .map(rounding -> net.add(tax).add(rounding))
                        .filter(gross -> tax.signum() > 0 && has(gross, Witness.LABEL))
                        .forEach(gross -> hearGross(net, gross));
            }
        }
    }

    /** The sum with tax is named as firmly as the sum without, and what the items prove of one holds for the other. */
    private void hearGross(BigDecimal net, BigDecimal gross) {
        nominate(gross, amounts.containsKey(net) ? amounts.get(net).base() : 0);
        testify(gross, Witness.SUBTOTAL_AND_TAX);
        if (figures.sumOfItems().compareTo(net) == 0) {
            testify(gross, Witness.ITEMS);
        }
    }

    /** A sum that was never read stands only where the total or the cash is a digit away from it. */
    private boolean isMisreadSomewhere(BigDecimal total) {
        return figures.of(RowKind.TOTAL, RowKind.CASH, RowKind.CARD)
                .anyMatch(figure -> Digits.differInOne(figure.amount(), total));
    }

    /** Of two totals that lie the rounding apart, the one in whole coins is to be paid. */
    private void hearRounding() {
        for (BigDecimal rounding : bounded(figures.amounts(RowKind.ROUNDING))) {
            if (rounding.signum() != 0 && rounding.abs().compareTo(new BigDecimal("0.05")) <= 0) {
                Set.copyOf(amounts.keySet()).forEach(amount -> hearRounding(amount, rounding.abs()));
            }
        }
    }

    /** Of two totals a few cents apart the one in whole coins was rounded, even if the rounding was not read. */
    private void hearCoins() {
        List<BigDecimal> totals = amounts.keySet().stream()
                .filter(amount -> has(amount, Witness.LABEL))
                .limit(MOST_WITNESSING)
                .toList();
        for (BigDecimal exact : totals) {
            totals.stream()
                    .filter(rounded -> !Digits.isWholeCoins(exact) && Digits.isWholeCoins(rounded))
                    .filter(rounded -> exact.subtract(rounded).abs().compareTo(new BigDecimal("0.02")) <= 0)
                    .forEach(rounded -> testify(rounded, Witness.ROUNDED));
        }
    }

    private boolean has(BigDecimal amount, Witness witness) {
        Support support = amounts.get(amount);
        return support != null && support.has(witness);
    }

    private void hearRounding(BigDecimal amount, BigDecimal rounding) {
        for (BigDecimal rounded : Set.of(amount.add(rounding), amount.subtract(rounding))) {
            if (Digits.isWholeCoins(rounded) && !Digits.isWholeCoins(amount)) {
                testify(rounded, Witness.ROUNDED);
            }
        }
    }

    private void hearItems() {
        testify(figures.sumOfItems().setScale(2), Witness.ITEMS);
    }

    private static Set<BigDecimal> withZero(Set<BigDecimal> amounts) {
        Set<BigDecimal> with = new HashSet<>(bounded(amounts));
        with.add(new BigDecimal("0.00"));
        return with;
    }

    private static Set<BigDecimal> bounded(Set<BigDecimal> amounts) {
        return amounts.size() <= MOST_WITNESSING ? amounts : Set.of();
    }
}
