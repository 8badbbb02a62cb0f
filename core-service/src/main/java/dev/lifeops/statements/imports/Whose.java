package dev.lifeops.statements.imports;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.BankLedger;
import dev.lifeops.identity.UserId;
import dev.lifeops.statements.files.AccountNumbers;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out which account of a person a file is about, or refuses it. */
@Component
class Whose {

    private final AccountNumberTable numbers;
    private final BankLedger ledger;

    Whose(AccountNumberTable numbers, BankLedger ledger) {
        this.numbers = numbers;
        this.ledger = ledger;
    }

    /** The account, and by which number the file calls it. */
    record Found(BankAccount account, @Nullable String number) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Found account(UserId owner, ImportWish wish, Overview file) {
        var number = number(wish, file);
        var known = number == null ? Optional.<UUID>empty() : numbers.account(owner, number);
        var account = ledger.account(owner, chosen(wish, known, number));
        if (number != null && known.isEmpty()) {
            requireNotKnownOtherwise(owner, account, number);
        }
        requireCurrency(account, file.about(number).currency());
        return new Found(account, number);
    }

    static @Nullable String number(ImportWish wish, Overview file) {
        var told = file.numbers();
        var wanted = AccountNumbers.bare(wish.number());
        if (wanted != null) {
            if (!told.contains(wanted)) {
                throw StatementProblems.accountNotInFile(wanted);
            }
            return wanted;
        }
        if (told.size() > 1) {
            throw StatementProblems.severalAccounts(told);
        }
        return told.stream().findFirst().orElse(null);
    }

    private static UUID chosen(ImportWish wish, Optional<UUID> known, @Nullable String number) {
        if (wish.accountId() == null) {
            return known.orElseThrow(StatementProblems::accountUnknown);
        }
        if (known.isPresent() && !known.get().equals(wish.accountId())) {
            throw StatementProblems.ofAnotherAccount(String.valueOf(number));
        }
        return wish.accountId();
    }

    /** An account has one IBAN, which another import may be learning now; other formats may call it anything. */
    private void requireNotKnownOtherwise(UserId owner, BankAccount account, String number) {
        var isOther = AccountNumbers.isIban(number)
                && numbers.of(owner, account.id()).stream()
                        .anyMatch(other -> AccountNumbers.isIban(other) && !other.equals(number));
        if (isOther) {
            throw StatementProblems.ofAnotherAccount(number);
        }
    }

    private static void requireCurrency(BankAccount account, @Nullable String told) {
        if (told != null && !told.equals(account.currency())) {
            throw StatementProblems.otherCurrency(told, account.currency());
        }
    }
}
