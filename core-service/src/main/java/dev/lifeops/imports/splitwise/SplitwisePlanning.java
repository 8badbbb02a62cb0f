package dev.lifeops.imports.splitwise;

import dev.lifeops.finance.BroughtLedger;
import dev.lifeops.identity.People;
import dev.lifeops.identity.UserId;
import dev.lifeops.imports.RefusedLine;
import dev.lifeops.imports.UnreadableLine;
import dev.lifeops.imports.splitwise.SplitwisePlan.Planned;
import dev.lifeops.shared.SmallestCoin;
import dev.lifeops.sharing.GroupBooks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what an import would do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SplitwisePlanning {

    private final GroupLineTable lines;
    private final GroupBooks books;
    private final BroughtLedger ledger;
    private final People people;

    SplitwisePlanning(GroupLineTable lines, GroupBooks books, BroughtLedger ledger, People people) {
        this.lines = lines;
        this.books = books;
        this.ledger = ledger;
        this.people = people;
    }

    /** The group that is said, or the one that lines of it went into before; null where there is none. */
    public @Nullable UUID group(UserId owner, SplitwiseExport export, SplitwiseWish wish) {
        return wish.group() != null
                ? wish.group()
                : lines.groupsOf(owner, Digests.of(export)).stream()
                        .filter(group -> books.isIn(owner, group))
                        .findFirst()
                        .orElse(null);
    }

    public SplitwisePlan plan(UserId owner, SplitwiseExport export, SplitwiseWish wish, @Nullable UUID group) {
        requireAccount(owner, wish.account());
        var seats = Seating.of(export.people(), present(owner, group), wish.members(), wish.me());
        var digests = Digests.of(export);
        var known = group == null ? Set.<String>of() : lines.known(group, digests);
        var planned = new ArrayList<Planned>();
        var refused = new ArrayList<>(export.refused());
        for (var at = 0; at < digests.size(); at++) {
            var row = export.rows().get(at);
            if (known.contains(digests.get(at))) {
                continue;
            }
            try {
                planned.add(planned(row, digests.get(at), export.people()));
            } catch (UnreadableLine e) {
                refused.add(RefusedLine.of(row.line(), e.reason(), row.text()));
            }
        }
        refused.sort(Comparator.comparingInt(RefusedLine::line));
        return new SplitwisePlan(group, wish.nameOfGroup(), seats, planned, export.totals(), refused, known.size());
    }

    private void requireAccount(UserId owner, @Nullable UUID account) {
        if (account != null
                && ledger.accounts(owner).stream().noneMatch(it -> it.id().equals(account) && !it.archived())) {
            throw SplitwiseProblems.unknownAccount();
        }
    }

    private Seating.Present present(UserId owner, @Nullable UUID group) {
        var ownName = people.find(owner).orElseThrow().displayName();
        return group == null
                ? new Seating.Present(Map.of(), null, ownName, Map.of())
                : new Seating.Present(
                        books.members(owner, group), books.me(owner, group), ownName, lines.members(owner, group));
    }

    private static Planned planned(SharedRow row, String digest, List<String> people) throws UnreadableLine {
        if (!Payments.has(row, people)) {
            return new Planned(row, digest, Nets.paid(row.cost(), row.nets(), decimals(row)), List.of());
        }
        var given = Nets.given(row.nets());
        var sum = given.stream().map(Nets.Given::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (row.cost().signum() > 0 && sum.compareTo(row.cost()) != 0) {
            throw new UnreadableLine(
                    "%s was paid, and members gave %s".formatted(row.cost().toPlainString(), sum.toPlainString()));
        }
        return new Planned(row, digest, List.of(), given);
    }

    /** As fine as the currency, or as what is told. */
    private static int decimals(SharedRow row) {
        return Stream.concat(Stream.of(row.cost()), row.nets().stream())
                .mapToInt(BigDecimal::scale)
                .reduce(SmallestCoin.decimals(row.currency()), Math::max);
    }
}
