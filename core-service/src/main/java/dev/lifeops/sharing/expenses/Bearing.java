package dev.lifeops.sharing.expenses;

import dev.lifeops.shared.SmallestCoin;
import dev.lifeops.sharing.expenses.Expense.Content;
import dev.lifeops.sharing.expenses.Expense.Line;
import dev.lifeops.sharing.expenses.Expense.Occasion;
import dev.lifeops.sharing.groups.SharingProblems;
import dev.lifeops.sharing.parting.Parting;
import dev.lifeops.sharing.parting.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reckons who bears what of the lines of an expense. */
final class Bearing {

    private Bearing() {}

    /** What is the payer's alone is left out; lines that are shared have the part that the group bears. */
    static Content of(Occasion occasion, @Nullable Split rest, List<Line> lines) {
        var coins = SmallestCoin.decimals(occasion.currency());
        var parts = Parting.of(
                lines.stream()
                        .map(line -> new Parting.Part(line.type() == LineType.ITEM, line.amount(), line.split()))
                        .toList(),
                rest,
                coins);
        var shared = new ArrayList<Line>();
        for (var at = 0; at < lines.size(); at++) {
            var borne = parts.get(at);
            borne.remove(Parting.ALONE);
            if (!borne.isEmpty()) {
                shared.add(lines.get(at).borne(borne));
            }
        }
        var content = new Content(occasion, rest, shared);
        if (content.shares().values().stream().anyMatch(share -> share.signum() < 0)) {
            throw SharingProblems.belowZero();
        }
        return content;
    }

    /** Refuses what is nobody's but the payer's. */
    static Content requireShared(Content content, UUID payer) {
        var others = content.shares().entrySet().stream()
                .anyMatch(share ->
                        !share.getKey().equals(payer) && share.getValue().signum() != 0);
        if (!others) {
            throw SharingProblems.nothingShared();
        }
        return content;
    }
}
