package dev.lifeops.finance.ledger;

import dev.lifeops.finance.categories.ItemNames;
import dev.lifeops.finance.ledger.Transaction.Occasion;
import dev.lifeops.identity.UserId;
import dev.lifeops.receipts.MerchantNames;
import dev.lifeops.receipts.ReceiptId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Calls the items of receipts what a person calls them, and learns it when a person does. */
@Component
class Naming {

    private final ItemNames names;
    private final MerchantNames merchants;

    Naming(ItemNames names, MerchantNames merchants) {
        this.names = names;
        this.merchants = merchants;
    }

    /** What was printed becomes what the person calls it; the receipt keeps what was printed. */
    List<Line> recall(UserId owner, List<Line> lines) {
        var printed =
                lines.stream().map(Line::description).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = names.recall(owner, printed);
        return lines.stream().map(line -> named(line, known)).toList();
    }

    private static Line named(Line line, Map<String, String> known) {
        var description = line.description();
        return description == null ? line : line.called(known.getOrDefault(description, description));
    }

    /** Only of lines that came from a receipt: what people type is their own word already. */
    void learn(UserId owner, Collection<Line> lines, Collection<Line> before) {
        Map<UUID, Line> known = before.stream()
                .filter(line -> line.id() != null)
                .collect(Collectors.toMap(line -> Objects.requireNonNull(line.id()), Function.identity()));
        for (var line : lines) {
            var old = line.id() == null ? null : known.get(line.id());
            if (old != null) {
                learn(owner, old, line);
            }
        }
    }

    private void learn(UserId owner, Line old, Line line) {
        var from = old.description();
        var to = line.description();
        if (from != null && to != null && line.type() == LineType.ITEM && !from.equals(to)) {
            names.learn(owner, from, to);
        }
    }

    /** Who sold is called so on the next receipt as well. */
    void learn(UserId owner, UUID receipt, Occasion before, Occasion after) {
        var name = after.merchant();
        if (name != null && !name.equals(before.merchant())) {
            merchants.learn(owner, new ReceiptId(receipt), name);
        }
    }
}
