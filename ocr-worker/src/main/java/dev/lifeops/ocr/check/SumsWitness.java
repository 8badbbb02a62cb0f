package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What subtotals, taxes, service and rounding come to. */
record SumsWitness(Figures figures, Ballot ballot) {

    private static final int MOST_TOGETHER = 5;

    void testify() {
        Set<BigDecimal> taxes = Figures.few(figures.amounts(RowKind.TAX, RowKind.SERVICE, RowKind.TIP));
        Set<BigDecimal> added = together(taxes);
        Set<BigDecimal> roundings = withZero(figures.amounts(RowKind.ROUNDING));
        for (BigDecimal subtotal : Figures.few(figures.amounts(RowKind.SUBTOTAL))) {
            for (BigDecimal rounding : roundings) {
                BigDecimal rounded = subtotal.add(rounding);
                added.forEach(tax -> hearSum(rounded, tax));
            }
        }
        hearNetTotals(taxes, roundings);
    }

    /** Each alone and any of them together, as state tax, city tax and tip are. */
    private static Set<BigDecimal> together(Set<BigDecimal> taxes) {
        if (taxes.size() > MOST_TOGETHER) {
            return taxes;
        }
        Set<BigDecimal> sums = new HashSet<>();
        for (BigDecimal tax : taxes) {
            Set<BigDecimal> more = sums.stream().map(tax::add).collect(Collectors.toSet());
            sums.addAll(more);
            sums.add(tax);
        }
        return sums;
    }

    private void hearSum(BigDecimal sum, BigDecimal tax) {
        BigDecimal total = sum.add(tax);
        if (tax.signum() <= 0) {
            return;
        }
        if (!ballot.has(total) && isMisreadSomewhere(total)) {
            ballot.nominate(total, ballot.weight("derived"));
        }
        ballot.testify(total, Witness.SUBTOTAL_AND_TAX);
    }

    /** Where one total is another with the tax, the larger is to be paid. */
    private void hearNetTotals(Set<BigDecimal> taxes, Set<BigDecimal> roundings) {
        for (BigDecimal net : Figures.few(figures.amounts(RowKind.TOTAL))) {
            for (BigDecimal tax : taxes) {
                roundings.stream()
                        .map(rounding -> net.add(tax).add(rounding))
                        .filter(gross -> tax.signum() > 0 && ballot.has(gross, Witness.LABEL))
                        .forEach(gross -> hearGross(net, gross));
            }
        }
    }

    /** The sum with tax is named as firmly as the sum without, and what the items prove of one holds for the other. */
    private void hearGross(BigDecimal net, BigDecimal gross) {
        ballot.nominate(gross, ballot.base(net));
        ballot.testify(gross, Witness.SUBTOTAL_AND_TAX);
        if (figures.sumOfItems().compareTo(net) == 0) {
            ballot.testify(gross, Witness.ITEMS);
        }
    }

    /** A sum that was never read stands only where the total or the cash is a digit away from it. */
    private boolean isMisreadSomewhere(BigDecimal total) {
        return figures.of(RowKind.TOTAL, RowKind.CASH, RowKind.CARD)
                .anyMatch(figure -> Digits.differInOne(figure.amount(), total));
    }

    private static Set<BigDecimal> withZero(Set<BigDecimal> amounts) {
        Set<BigDecimal> with = new HashSet<>(Figures.few(amounts));
        with.add(new BigDecimal("0.00"));
        return with;
    }
}
