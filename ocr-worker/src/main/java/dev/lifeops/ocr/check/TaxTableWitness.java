package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.figures.TaxCandidate;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the table of taxes comes to, if each of its rows fits its rate. */
record TaxTableWitness(Figures figures, Ballot ballot) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal SLACK = new BigDecimal("0.02");

    void testify() {
        Stream.of(netAndTax(), salesByRate())
                .flatMap(Optional::stream)
                .distinct()
                .forEach(this::testify);
    }

    private void testify(BigDecimal total) {
        if (!ballot.has(total)) {
            ballot.nominate(total, ballot.misreadTotal(total, Witness.TAX_TABLE, figures.amounts(RowKind.CASH)));
        }
        ballot.testify(total, Witness.TAX_TABLE);
        roundedFrom(total).forEach(rounded -> ballot.testify(rounded, Witness.TAX_TABLE));
    }

    /** The table stands for what was due before it was rounded. */
    private List<BigDecimal> roundedFrom(BigDecimal total) {
        return ballot.amounts().keySet().stream()
                .filter(amount -> Digits.isWholeCoins(amount) && !Digits.isWholeCoins(total))
                .filter(amount -> amount.subtract(total).abs().compareTo(SLACK) <= 0)
                .toList();
    }

    /** Net and tax of all rates, as German and English tills print them. */
    private Optional<BigDecimal> netAndTax() {
        List<TaxCandidate> taxes = figures.pass().taxes();
        boolean told = taxes.stream().anyMatch(tax -> tax.amount().signum() > 0)
                && taxes.stream().allMatch(tax -> tax.net() != null);
        return told ? taxes.stream().map(TaxTableWitness::gross).reduce(BigDecimal::add) : Optional.empty();
    }

    private static BigDecimal gross(TaxCandidate tax) {
        return tax.net() == null ? tax.amount() : tax.net().add(tax.amount());
    }

    /** What was sold at each rate, as Polish tills print it above the taxes; each tax must fit one of the sales. */
    private Optional<BigDecimal> salesByRate() {
        List<BigDecimal> sales =
                figures.of(RowKind.TAX_TABLE).map(Figure::amount).toList();
        List<TaxCandidate> taxes = figures.pass().taxes().stream()
                .filter(tax -> tax.amount().signum() > 0)
                .toList();
        boolean fit = !taxes.isEmpty()
                && sales.size() >= taxes.size()
                && taxes.stream().allMatch(tax -> sales.stream().anyMatch(sale -> fits(tax, sale)));
        return fit ? sales.stream().reduce(BigDecimal::add) : Optional.empty();
    }

    private static boolean fits(TaxCandidate tax, BigDecimal sale) {
        BigDecimal due = sale.multiply(tax.rate()).divide(HUNDRED.add(tax.rate()), 2, RoundingMode.HALF_UP);
        return due.subtract(tax.amount()).abs().compareTo(SLACK) <= 0;
    }
}
