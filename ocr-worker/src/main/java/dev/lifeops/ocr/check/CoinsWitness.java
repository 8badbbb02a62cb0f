package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Which of two totals was rounded to what can be paid in coins. */
record CoinsWitness(Figures figures, Ballot ballot) {

    void testify() {
        hearRounding();
        hearCoins();
    }

    /** Of two totals that lie the rounding apart, the one in whole coins is to be paid. */
    private void hearRounding() {
        for (BigDecimal rounding : Figures.few(figures.amounts(RowKind.ROUNDING))) {
            if (rounding.signum() != 0 && rounding.abs().compareTo(new BigDecimal("0.05")) <= 0) {
                Set.copyOf(ballot.amounts().keySet()).forEach(amount -> hearRounding(amount, rounding.abs()));
            }
        }
    }

    /** Of two totals a few cents apart the one in whole coins was rounded, even if the rounding was not read. */
    private void hearCoins() {
        List<BigDecimal> totals = ballot.amounts().keySet().stream()
                .filter(amount -> ballot.has(amount, Witness.LABEL))
                .limit(Figures.FEW)
                .toList();
        for (BigDecimal exact : totals) {
            totals.stream()
                    .filter(rounded -> !Digits.isWholeCoins(exact) && Digits.isWholeCoins(rounded))
                    .filter(rounded -> exact.subtract(rounded).abs().compareTo(new BigDecimal("0.02")) <= 0)
                    .forEach(rounded -> ballot.testify(rounded, Witness.ROUNDED));
        }
    }

    private void hearRounding(BigDecimal amount, BigDecimal rounding) {
        for (BigDecimal rounded : Set.of(amount.add(rounding), amount.subtract(rounding))) {
            if (Digits.isWholeCoins(rounded) && !Digits.isWholeCoins(amount)) {
                ballot.testify(rounded, Witness.ROUNDED);
            }
        }
    }
}
