package dev.lifeops.imports.splitwise;

import dev.lifeops.imports.Texts;
import dev.lifeops.sharing.GroupExpense;
import dev.lifeops.sharing.GroupPayment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes of lines what a group writes down.
 *
 * @param members in the order of the file
 * @param me who of them the person is
 * @param account of the person; null for the purse
 */
record Writing(List<UUID> members, int me, @Nullable UUID account) {

    /** What is longer than a name of a merchant is kept in the note as well. */
    GroupExpense expense(SharedRow row, Nets.Paid paid) {
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
                paid.by() == me ? account : null,
                shares);
    }

    GroupPayment payment(SharedRow row, Nets.Given given) {
        return new GroupPayment(
                members.get(given.from()),
                members.get(given.to()),
                row.day(),
                row.currency(),
                given.amount(),
                Texts.orNull(row.title(), Texts.LONGEST_NOTE),
                given.from() == me || given.to() == me ? account : null);
    }
}
