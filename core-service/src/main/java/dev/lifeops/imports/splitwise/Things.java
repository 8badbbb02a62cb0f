package dev.lifeops.imports.splitwise;

import dev.lifeops.imports.Texts;
import dev.lifeops.sharing.GroupExpense;
import dev.lifeops.sharing.GroupPayment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Makes of lines what groups write down. */
final class Things {

    private Things() {}

    /** What is longer than a name of a merchant is kept in the note as well. */
    static GroupExpense expense(SharedRow row, Nets.Paid paid, List<UUID> members) {
        var shares = new LinkedHashMap<UUID, BigDecimal>();
        paid.shares().forEach((who, amount) -> shares.put(members.get(who), amount));
        var isLong = row.title().length() > Texts.LONGEST_MERCHANT;
        return new GroupExpense(
                members.get(paid.by()),
                row.day(),
                Texts.cut(row.title(), Texts.LONGEST_MERCHANT),
                isLong ? Texts.cut(row.title(), Texts.LONGEST_NOTE) : null,
                row.currency(),
                SplitwiseCategories.key(row.category()),
                shares);
    }

    static GroupPayment payment(SharedRow row, Nets.Given given, List<UUID> members) {
        return new GroupPayment(
                members.get(given.from()),
                members.get(given.to()),
                row.day(),
                row.currency(),
                given.amount(),
                Texts.orNull(row.title(), Texts.LONGEST_NOTE));
    }
}
