package dev.lifeops.finance.recurring;

import dev.lifeops.finance.recurring.RecurringDetail.Payment;
import dev.lifeops.finance.recurring.RecurringDetail.PriceChange;
import java.util.ArrayList;
import java.util.List;

/** Tells a new price from a single payment that was different. */
final class PriceChanges {

    private PriceChanges() {}

    /** The latest first, as the payments are; none where nearly every payment is another amount. */
    static List<PriceChange> among(List<Payment> history) {
        var changes = new ArrayList<PriceChange>();
        var price = history.getLast().amount();
        for (var at = history.size() - 2; at >= 0; at--) {
            var paid = history.get(at);
            var stays = at == 0 || paid.amount().compareTo(history.get(at - 1).amount()) == 0;
            if (stays && paid.amount().compareTo(price) != 0) {
                changes.addFirst(new PriceChange(paid.paidOn(), price, paid.amount()));
                price = paid.amount();
            }
        }
        return changes.size() * 2 < history.size() ? changes : List.of();
    }
}
