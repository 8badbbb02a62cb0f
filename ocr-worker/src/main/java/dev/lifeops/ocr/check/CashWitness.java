package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.Set;

/** What the cash given and the change say of the total. */
record CashWitness(Figures figures, Ballot ballot) {

    void testify() {
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
        if (!ballot.has(left)) {
            ballot.nominate(left, ballot.misreadTotal(left, Witness.CASH_LESS_CHANGE, Set.of(cash)));
        }
        ballot.testify(left, Witness.CASH_LESS_CHANGE);
    }

    private void hearExactCash(BigDecimal cash) {
        ballot.testify(cash, Witness.CASH);
        boolean labelled = ballot.amounts().values().stream().anyMatch(support -> support.score() >= 5);
        if (!labelled) {
            ballot.nominate(cash, ballot.weight("exact_cash"));
        }
    }
}
