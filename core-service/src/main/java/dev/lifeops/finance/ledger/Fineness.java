package dev.lifeops.finance.ledger;

import dev.lifeops.finance.ledger.Transaction.Entry;
import dev.lifeops.finance.ledger.Transaction.Movement;
import dev.lifeops.finance.ledger.Transaction.Side;
import dev.lifeops.shared.SmallestCoin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses amounts that are finer than their currencies' coins; an entry that is so already may stay so. */
final class Fineness {

    private Fineness() {}

    static void require(TransactionEdit edit, Movement movement, @Nullable Entry before) {
        var coin = before != null && before.movement().currency().equals(edit.currency())
                ? coinOf(before)
                : SmallestCoin.of(edit.currency());
        coin.require("amount", edit.amount());
        requireLines(coin, "lines", edit.lines());
        require("accountAmount", movement.account(), before == null ? null : before.movement());
        require("toAmount", movement.to(), before == null ? null : before.movement());
    }

    /** The parts of one of its lines. */
    static void requireParts(Entry entry, List<LineEdit> parts) {
        requireLines(coinOf(entry), "parts", parts);
    }

    private static void requireLines(SmallestCoin coin, String field, List<LineEdit> lines) {
        for (var at = 0; at < lines.size(); at++) {
            coin.require("%s[%d].amount".formatted(field, at), lines.get(at).amount());
            coin.require("%s[%d].discount".formatted(field, at), lines.get(at).discount());
        }
    }

    private static void require(String field, @Nullable Side side, @Nullable Movement before) {
        if (side != null) {
            var sides = before == null ? Stream.<Side>empty() : Stream.of(before.account(), before.to());
            SmallestCoin.of(side.currency())
                    .orAsFineAs(sides.filter(Objects::nonNull)
                            .filter(it -> it.currency().equals(side.currency()))
                            .map(Side::amount))
                    .require(field, side.amount());
        }
    }

    private static SmallestCoin coinOf(Entry entry) {
        var amounts = entry.lines().stream().flatMap(line -> Stream.of(line.amount(), orNothing(line.discount())));
        return SmallestCoin.of(entry.movement().currency()).orAsFineAs(amounts);
    }

    private static BigDecimal orNothing(@Nullable BigDecimal amount) {
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }
}
