package dev.lifeops.ocr.check;

import dev.lifeops.ocr.check.Reading.Finding;
import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.figures.TaxCandidate;
import dev.lifeops.ocr.parse.items.ItemCandidate;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in plain sentences what a person should look at. */
final class Findings {

    private static final BigDecimal SLACK = new BigDecimal("0.05");

    /** From this strength on a language's rule for a tax row means the sum of all taxes. */
    private static final double SUM_OF_TAXES = 2;

    private final List<Finding> found = new ArrayList<>();

    List<Finding> list() {
        return List.copyOf(found);
    }

    Findings text(boolean present) {
        return when(!present, FindingCode.NO_TEXT, "No text was found on the picture.");
    }

    Findings merchant(boolean present) {
        return when(!present, FindingCode.MERCHANT_NOT_FOUND, "No merchant's name was found.");
    }

    Findings date(DateVote.Day day) {
        return when(
                day.ambiguous(),
                FindingCode.AMBIGUOUS_DATE,
                "Nothing tells whether day or month comes first in the date %s.".formatted(day.date()));
    }

    Findings noDate() {
        return when(true, FindingCode.DATE_NOT_FOUND, "No date was found.");
    }

    Findings noTotal() {
        return when(true, FindingCode.TOTAL_NOT_FOUND, "No total was found.");
    }

    Findings disputed(Elected elected) {
        return when(
                elected.runnerUp() != null && elected.margin() < 0.5,
                FindingCode.TOTAL_DISPUTED,
                "The total may also be %s.".formatted(elected.runnerUp()));
    }

    Findings code(Optional<String> disagreement) {
        disagreement.ifPresent(message -> when(true, FindingCode.CODE_DISAGREES, message));
        return this;
    }

    Findings items(ItemsVote.Choice items, BigDecimal total) {
        if (items.items().isEmpty()) {
            return when(true, FindingCode.ITEMS_NOT_FOUND, "No items were found.");
        }
        items.items().forEach(this::item);
        return when(
                !items.addUp(),
                FindingCode.ITEMS_DO_NOT_ADD_UP,
                "The items add up to %s, the total says %s.".formatted(items.sum(), total));
    }

    Findings change(Reading.Payment payment, BigDecimal total) {
        BigDecimal paid = payment.paid();
        BigDecimal change = payment.change();
        return when(
                paid != null
                        && change != null
                        && paid.subtract(change).subtract(total).abs().compareTo(SLACK) > 0,
                FindingCode.CHANGE_DOES_NOT_ADD_UP,
                "%s paid and %s back do not leave the total of %s.".formatted(paid, change, total));
    }

    /** The rows that sum up all taxes are checked against the table. */
    Findings taxes(List<Candidates> passes) {
        List<Candidates> tabled =
                passes.stream().filter(pass -> !pass.taxes().isEmpty()).limit(1).toList();
        for (Candidates pass : tabled) {
            BigDecimal sum = pass.taxes().stream().map(TaxCandidate::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<BigDecimal> told = new Figures(pass)
                    .of(RowKind.TAX)
                    .filter(figure -> figure.strength() >= SUM_OF_TAXES)
                    .map(Figure::amount)
                    .toList();
            when(
                    !told.isEmpty()
                            && told.stream()
                                    .noneMatch(tax -> tax.subtract(sum).abs().compareTo(SLACK) <= 0),
                    FindingCode.TAX_DOES_NOT_ADD_UP,
                    "The taxes add up to %s, the receipt says otherwise.".formatted(sum));
        }
        return this;
    }

    private void item(ItemCandidate item) {
        BigDecimal quantity = item.quantity();
        BigDecimal price = item.unitPrice();
        if (quantity == null || price == null) {
            return;
        }
        BigDecimal discount = item.discount() == null ? BigDecimal.ZERO : item.discount();
        BigDecimal difference = quantity.multiply(price).subtract(discount).subtract(item.total());
        when(
                difference.abs().compareTo(SLACK) > 0,
                FindingCode.ITEM_DOES_NOT_ADD_UP,
                "%s times %s is not %s for %s.".formatted(quantity, price, item.total(), item.name()));
    }

    private Findings when(boolean holds, FindingCode code, String message) {
        if (holds) {
            found.add(new Finding(code, message));
        }
        return this;
    }
}
