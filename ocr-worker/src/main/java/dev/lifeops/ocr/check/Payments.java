package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how it was paid; the cash given and the change that fit the total win over those that do not. */
final class Payments {

    private final List<Candidates> passes;

    Payments(List<Candidates> passes) {
        this.passes = passes;
    }

    Reading.Payment of(@Nullable BigDecimal total) {
        return cashThatFits(total).or(() -> card(total)).or(this::cash).orElse(new Reading.Payment(null, null, null));
    }

    private Optional<Reading.Payment> cashThatFits(@Nullable BigDecimal total) {
        return passes.stream()
                .map(Figures::new)
                .flatMap(pass -> pass.of(RowKind.CASH)
                        .flatMap(cash -> pass.of(RowKind.CHANGE).map(change -> cash(cash, change))))
                .filter(payment -> leaves(payment, total))
                .findFirst();
    }

    private static Reading.Payment cash(Figure cash, Figure change) {
        return new Reading.Payment(
                PaymentMethod.CASH, cash.amount(), change.amount().abs());
    }

    private static boolean leaves(Reading.Payment payment, @Nullable BigDecimal total) {
        BigDecimal paid = payment.paid();
        BigDecimal change = payment.change();
        return total != null
                && paid != null
                && change != null
                && paid.subtract(change).compareTo(total) == 0;
    }

    private Optional<Reading.Payment> card(@Nullable BigDecimal total) {
        return first(RowKind.CARD)
                .map(card -> new Reading.Payment(PaymentMethod.CARD, card, null))
                .or(() -> first(RowKind.PAYMENT)
                        .filter(paid -> total != null && paid.compareTo(total) == 0)
                        .map(paid -> new Reading.Payment(PaymentMethod.OTHER, paid, null)));
    }

    private Optional<Reading.Payment> cash() {
        return first(RowKind.CASH)
                .map(cash -> new Reading.Payment(
                        PaymentMethod.CASH,
                        cash,
                        first(RowKind.CHANGE).map(BigDecimal::abs).orElse(null)));
    }

    private Optional<BigDecimal> first(RowKind kind) {
        return passes.stream()
                .flatMap(pass -> new Figures(pass).of(kind))
                .map(Figure::amount)
                .findFirst();
    }
}
