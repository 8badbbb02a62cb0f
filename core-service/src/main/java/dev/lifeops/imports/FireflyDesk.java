package dev.lifeops.imports;

import dev.lifeops.finance.BroughtLedger;
import dev.lifeops.finance.BroughtOpening;
import dev.lifeops.identity.UserId;
import dev.lifeops.imports.ForeignLineTable.Taken;
import dev.lifeops.imports.MadeTable.MadeAccount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes exports of Firefly III in, each as a whole or not at all. */
@Service
class FireflyDesk {

    private static final int AT_ONCE = 1_000;
    private static final BroughtOpening NOTHING = new BroughtOpening(BigDecimal.ZERO, null);

    private final FireflyPlanning planning;
    private final ForeignImportTable imports;
    private final ForeignLineTable lines;
    private final MadeTable made;
    private final BroughtLedger ledger;

    FireflyDesk(
            FireflyPlanning planning,
            ForeignImportTable imports,
            ForeignLineTable lines,
            MadeTable made,
            BroughtLedger ledger) {
        this.planning = planning;
        this.imports = imports;
        this.lines = lines;
        this.made = made;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public FireflyPreview preview(UserId owner, FireflyWish wish, FireflyExport export) {
        return FireflyPreview.of(planning.plan(owner, export, wish));
    }

    @Transactional
    public UUID take(UserId owner, FireflyWish wish, FireflyExport export) {
        imports.waitForOthers(owner);
        var plan = planning.plan(owner, export, wish);
        if (plan.isEmpty() && !plan.refused().isEmpty()) {
            throw ImportProblems.nothingReadable(plan.refused());
        }
        var id = FreshIds.next();
        imports.add(id, owner, ImportSource.FIREFLY, wish.name(), plan.tally());
        openAccounts(id, owner, plan);
        for (var category : plan.categories()) {
            ledger.add(owner, category);
            made.addCategory(id, category.id());
        }
        book(id, owner, plan.bookings());
        lines.refuse(id, plan.refused());
        return id;
    }

    private void openAccounts(UUID id, UserId owner, FireflyPlan plan) {
        for (var planned : plan.accounts()) {
            if (planned.isNew()) {
                var opening = plan.opening(planned.account()).orElse(NOTHING);
                ledger.open(owner, planned.account(), opening);
                made.addAccount(id, new MadeAccount(planned.account().id(), opening.balance()));
            }
            made.remember(
                    owner,
                    ImportSource.FIREFLY,
                    planned.foreign(),
                    planned.account().id());
        }
        lines.add(
                owner,
                ImportSource.FIREFLY,
                id,
                plan.openingLines().stream()
                        .map(journal -> new Taken(journal.id(), journal.line(), null))
                        .toList());
    }

    private void book(UUID id, UserId owner, List<FireflyPlan.Booking> bookings) {
        for (var start = 0; start < bookings.size(); start += AT_ONCE) {
            var some = bookings.subList(start, Math.min(bookings.size(), start + AT_ONCE));
            ledger.book(
                    owner, some.stream().map(FireflyPlan.Booking::transaction).toList());
            var taken = new ArrayList<Taken>();
            for (var booking : some) {
                booking.journals()
                        .forEach(journal -> taken.add(new Taken(
                                journal.id(),
                                journal.line(),
                                booking.transaction().id())));
            }
            lines.add(owner, ImportSource.FIREFLY, id, taken);
        }
    }
}
