package dev.lifeops.imports;

import dev.lifeops.finance.BroughtLedger;
import dev.lifeops.identity.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what an import would do. */
@Component
class FireflyPlanning {

    private final ForeignLineTable lines;
    private final MadeTable made;
    private final BroughtLedger ledger;

    FireflyPlanning(ForeignLineTable lines, MadeTable made, BroughtLedger ledger) {
        this.lines = lines;
        this.made = made;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FireflyPlan plan(UserId owner, FireflyExport export, FireflyWish wish) {
        var journals = export.journals();
        var known = new HashSet<>(lines.known(
                owner, ImportSource.FIREFLY, journals.stream().map(Journal::id).toList()));
        var accounts = FireflyAccounts.of(
                journals, ledger.accounts(owner), made.accounts(owner, ImportSource.FIREFLY), wish.accounts());
        var categories = new FireflyCategories(ledger.categories(owner));
        var bookings = new FireflyBookings(accounts, categories);
        var refused = new ArrayList<>(export.refused());
        var again = 0;
        for (var journal : journals) {
            // also one that stands twice in the file
            if (!known.add(journal.id())) {
                again++;
                continue;
            }
            try {
                bookings.add(journal);
            } catch (UnreadableLine e) {
                refused.add(RefusedLine.of(journal.line(), e.reason(), text(journal)));
            }
        }
        refused.sort(Comparator.comparingInt(RefusedLine::line));
        var booked = bookings.bookings();
        return new FireflyPlan(
                accounts.all(),
                bookings.openings(),
                categories.made(),
                booked,
                bookings.openingLines(),
                refused,
                again);
    }

    private static String text(Journal journal) {
        return "%s %s %s %s"
                .formatted(
                        journal.occasion().day(),
                        journal.amount().amount().toPlainString(),
                        journal.amount().currency(),
                        journal.occasion().description());
    }
}
