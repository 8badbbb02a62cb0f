package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One pass's vote on the total: every amount that may be it, and what speaks for each. */
final class Ballot {

    private static final BigDecimal MOST = new BigDecimal("99999.99");

    private final Map<BigDecimal, Support> amounts = new LinkedHashMap<>();
    private final Figures figures;
    private final Weights weights;

    Ballot(Candidates pass, Weights weights) {
        this.figures = new Figures(pass);
        this.weights = weights;
        nominate();
        hearRepetition();
        new CashWitness(figures, this).testify();
        hearCard();
        new SumsWitness(figures, this).testify();
        new TaxTableWitness(figures, this).testify();
        new CoinsWitness(figures, this).testify();
        hearItems();
    }

    Map<BigDecimal, Support> amounts() {
        return amounts;
    }

    private void nominate() {
        figures.of(RowKind.TOTAL, RowKind.DUE).forEach(figure -> {
            boolean again = has(figure.amount(), Witness.LABEL);
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

    void nominate(BigDecimal amount, double score) {
        if (amount.signum() > 0 && amount.compareTo(MOST) <= 0) {
            amounts.computeIfAbsent(amount, unknown -> new Support()).raise(score);
        }
    }

    void testify(BigDecimal amount, Witness witness) {
        Support support = amounts.get(amount);
        if (support != null) {
            support.testify(witness, weights.of(witness));
        }
    }

    boolean has(BigDecimal amount) {
        return amounts.containsKey(amount);
    }

    boolean has(BigDecimal amount, Witness witness) {
        Support support = amounts.get(amount);
        return support != null && support.has(witness);
    }

    /** How firmly the amount was named, or 0. */
    double base(BigDecimal amount) {
        Support support = amounts.get(amount);
        return support == null ? 0 : support.base();
    }

    double weight(String name) {
        return weights.of(name);
    }

    /** A labelled total that differs in one digit from what arithmetic proves was misread there. */
    double misreadTotal(BigDecimal proven, Witness proof, Set<BigDecimal> others) {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue().has(Witness.LABEL) && !others.contains(entry.getKey()))
                .filter(entry -> Digits.differInOne(entry.getKey(), proven))
                .mapToDouble(entry -> entry.getValue().score() - weights.of(proof) + 1)
                .max()
                .orElse(weights.of("derived"));
    }

    private void hearRepetition() {
        amounts.keySet().stream()
                .filter(amount -> figures.count(amount) > 1)
                .forEach(amount -> testify(amount, Witness.REPEATED));
    }

    private void hearCard() {
        figures.of(RowKind.CARD, RowKind.PAYMENT).map(Figure::amount).forEach(paid -> {
            if (has(paid, Witness.LABEL)) {
                testify(paid, Witness.CARD);
            }
        });
    }

    private void hearItems() {
        testify(figures.sumOfItems().setScale(2), Witness.ITEMS);
    }
}
