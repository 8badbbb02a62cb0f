package dev.lifeops.imports.splitwise;

import dev.lifeops.identity.UserId;
import dev.lifeops.imports.ForeignImportTable;
import dev.lifeops.imports.ForeignLineTable;
import dev.lifeops.imports.FreshIds;
import dev.lifeops.imports.GroupBalanceTable;
import dev.lifeops.imports.ImportProblems;
import dev.lifeops.imports.ImportSource;
import dev.lifeops.imports.ImportView;
import dev.lifeops.sharing.GroupBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes exports of Splitwise in, each as a whole or not at all. */
@Service
class SplitwiseDesk {

    private final SplitwisePlanning planning;
    private final ForeignImportTable imports;
    private final ForeignLineTable lines;
    private final GroupLineTable written;
    private final GroupBalanceTable balances;
    private final GroupBooks books;

    SplitwiseDesk(
            SplitwisePlanning planning,
            ForeignImportTable imports,
            ForeignLineTable lines,
            GroupLineTable written,
            GroupBalanceTable balances,
            GroupBooks books) {
        this.planning = planning;
        this.imports = imports;
        this.lines = lines;
        this.written = written;
        this.balances = balances;
        this.books = books;
    }

    @Transactional(readOnly = true)
    public SplitwisePreview preview(UserId owner, SplitwiseWish wish, SplitwiseExport export) {
        var group = planning.group(owner, export, wish);
        var plan = planning.plan(owner, export, wish, group);
        var now = group == null ? new Balances(Map.of(), Map.of()) : balances(owner, group);
        return SplitwisePreview.of(plan, now.and(plan).beside(plan));
    }

    private Balances balances(UserId owner, UUID group) {
        return new Balances(books.balances(owner, group), books.members(owner, group));
    }

    /** The group is held before it is asked which lines it has, for others may bring the same ones. */
    @Transactional
    public ImportView take(UserId owner, SplitwiseWish wish, SplitwiseExport export) {
        imports.waitForOthers(owner);
        var known = planning.group(owner, export, wish);
        if (known != null) {
            books.hold(owner, known);
        }
        var plan = planning.plan(owner, export, wish, known);
        if (plan.isEmpty() && !plan.refused().isEmpty()) {
            throw ImportProblems.nothingReadable(plan.refused());
        }
        var id = FreshIds.next();
        imports.add(id, owner, ImportSource.SPLITWISE, wish.name(), plan.tally());
        var group = known == null ? books.open(owner, plan.groupName()) : known;
        written.goesInto(id, group, known == null);
        var members = seat(id, owner, group, plan.seats());
        write(id, owner, group, plan, new Writing(members, plan.me(), wish.account()));
        lines.refuse(id, plan.refused());
        balances.add(id, balances(owner, group).beside(plan));
        return imports.find(owner, id).orElseThrow(ImportProblems::notFound);
    }

    private List<UUID> seat(UUID id, UserId owner, UUID group, List<Seat> seats) {
        var members = new ArrayList<UUID>();
        for (var seat : seats) {
            var member = seat.isNew() ? books.add(owner, group, seat.name()) : memberOf(owner, group, seat);
            written.seat(id, seat, member);
            members.add(member);
        }
        return members;
    }

    private UUID memberOf(UserId owner, UUID group, Seat seat) {
        return Objects.requireNonNullElseGet(seat.member(), () -> books.me(owner, group));
    }

    private void write(UUID id, UserId owner, UUID group, SplitwisePlan plan, Writing writing) {
        var things = new ArrayList<GroupLineTable.Written>();
        for (var line : plan.lines()) {
            var row = line.row();
            var part = 1;
            for (var paid : line.expenses()) {
                var expense = books.add(owner, group, writing.expense(row, paid));
                things.add(new GroupLineTable.Written(line.foreignId(), part++, row.line(), expense, null));
            }
            for (var given : line.payments()) {
                var payment = books.add(owner, group, writing.payment(row, given));
                things.add(new GroupLineTable.Written(line.foreignId(), part++, row.line(), null, payment));
            }
        }
        written.add(id, things);
    }
}
