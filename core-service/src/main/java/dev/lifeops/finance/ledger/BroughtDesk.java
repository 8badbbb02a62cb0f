package dev.lifeops.finance.ledger;

import dev.lifeops.finance.BroughtAccount;
import dev.lifeops.finance.BroughtCategory;
import dev.lifeops.finance.BroughtLedger;
import dev.lifeops.finance.BroughtOpening;
import dev.lifeops.finance.BroughtTransaction;
import dev.lifeops.finance.accounts.BroughtAccounts;
import dev.lifeops.finance.categories.BroughtCategories;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as those see it who come from elsewhere. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class BroughtDesk implements BroughtLedger {

    private final BroughtAccounts accounts;
    private final BroughtCategories categories;
    private final BroughtBooking booking;
    private final BankBooking striking;
    private final GroupWatch groups;

    BroughtDesk(
            BroughtAccounts accounts,
            BroughtCategories categories,
            BroughtBooking booking,
            BankBooking striking,
            GroupWatch groups) {
        this.accounts = accounts;
        this.categories = categories;
        this.booking = booking;
        this.striking = striking;
        this.groups = groups;
    }

    @Override
    public List<BroughtAccount> accounts(UserId owner) {
        return accounts.all(owner);
    }

    @Override
    public void open(UserId owner, BroughtAccount account, BroughtOpening opening) {
        accounts.open(owner, account, opening);
    }

    @Override
    public List<BroughtCategory> categories(UserId owner) {
        return categories.all(owner);
    }

    @Override
    public void add(UserId owner, BroughtCategory category) {
        categories.add(owner, category);
    }

    @Override
    public void book(UserId owner, List<BroughtTransaction> transactions) {
        booking.add(owner, transactions);
    }

    @Override
    public int joined(UserId owner, Collection<UUID> transactions) {
        return booking.joined(owner, transactions.toArray(UUID[]::new));
    }

    @Override
    public void strike(UserId owner, Collection<UUID> transactions) {
        groups.tellStruck(owner, transactions);
        striking.delete(owner, transactions);
    }

    @Override
    public void close(UserId owner, UUID account, BigDecimal openingBalance) {
        accounts.close(owner, account, openingBalance);
    }

    @Override
    public void removeCategory(UserId owner, UUID category) {
        categories.remove(owner, category);
    }
}
