package dev.lifeops.sharing.expenses;

import dev.lifeops.shared.SmallestCoin;
import dev.lifeops.sharing.expenses.Expense.Content;
import dev.lifeops.sharing.expenses.SplitEdit.PartEdit;
import dev.lifeops.sharing.groups.Circle;
import dev.lifeops.sharing.groups.SharingProblems;
import dev.lifeops.sharing.parting.Method;
import dev.lifeops.sharing.parting.Split;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of what a person says of a split one that holds, or refuses it. */
final class Splits {

    private final Circle circle;
    private final SmallestCoin coin;
    private final Set<UUID> former;

    private Splits(Circle circle, SmallestCoin coin, Set<UUID> former) {
        this.circle = circle;
        this.coin = coin;
        this.former = former;
    }

    /** In a group, whose former members may bear what they bore before. */
    static Splits in(Circle circle, SmallestCoin coin, @Nullable Content before) {
        return new Splits(
                circle, coin, before == null ? Set.of() : before.shares().keySet());
    }

    /** All who are there, each the same. */
    Split amongAll() {
        var parts = new LinkedHashMap<UUID, BigDecimal>();
        circle.members().stream()
                .filter(member -> member.leftAt() == null)
                .forEach(member -> parts.put(member.id(), BigDecimal.ONE));
        return new Split(Method.EQUALLY, parts);
    }

    Split of(SplitEdit edit, BigDecimal amount, String field) {
        if (edit.parts().isEmpty()) {
            if (edit.method() != Method.EQUALLY) {
                throw SharingProblems.field(field + ".parts", "say what each one has");
            }
            return amongAll();
        }
        var split = new Split(edit.method(), parts(edit, field));
        var missing = split.missing(amount);
        if (missing.signum() != 0) {
            throw SharingProblems.doesNotAddUp(field, missing);
        }
        return split;
    }

    private Map<UUID, BigDecimal> parts(SplitEdit edit, String field) {
        var parts = new LinkedHashMap<UUID, BigDecimal>();
        for (var part : edit.parts()) {
            require(part.memberId(), field + ".parts");
            if (parts.putIfAbsent(part.memberId(), value(edit.method(), part, field)) != null) {
                throw SharingProblems.field(field + ".parts", "name nobody twice");
            }
        }
        if (parts.values().stream().allMatch(value -> value.signum() == 0)) {
            throw SharingProblems.field(field + ".parts", "come to more than nothing");
        }
        return parts;
    }

    private void require(UUID member, String field) {
        if (!former.contains(member)) {
            circle.present(member, field);
        }
    }

    private BigDecimal value(Method method, PartEdit part, String field) {
        var value = part.value();
        if ((method == Method.EQUALLY) != (value == null)) {
            throw SharingProblems.field(
                    field + ".parts", "have a value each where they are not equal, and none where they are");
        }
        if (method == Method.EXACT) {
            coin.require(field + ".parts", value);
        }
        return value == null ? BigDecimal.ONE : value;
    }
}
