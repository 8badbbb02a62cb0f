package dev.lifeops.finance.ledger;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person does with single lines; what was paid stays as it is. */
@Component
class LineDesk {

    private final Ledger ledger;
    private final Choosing choosing;

    LineDesk(Ledger ledger, Choosing choosing) {
        this.ledger = ledger;
        this.choosing = choosing;
    }

    /** Puts parts, which come to the same, in the place of a line, whose category is theirs where they name none. */
    Transaction split(UserId owner, UUID transaction, UUID id, @Nullable String ifMatch, List<LineEdit> parts) {
        return ledger.change(owner, transaction, ifMatch, ChangeAction.LINES_SPLIT, entry -> {
            var whole = find(entry.lines(), id);
            Fineness.requireParts(entry, parts);
            var lines = new ArrayList<>(entry.lines());
            var at = lines.indexOf(whole);
            lines.remove(at);
            var split = parts(whole, parts);
            lines.addAll(at, choosing.choose(owner, entry.occasion().merchant(), split, List.of(whole)));
            return entry.with(lines);
        });
    }

    private static List<Line> parts(Line whole, List<LineEdit> edits) {
        if (edits.stream().anyMatch(part -> part.id() != null)) {
            throw LedgerProblems.unknownLine();
        }
        var parts = edits.stream()
                .map(LineEdit::line)
                .map(part -> part.categoryId() == null ? part.in(whole.choice()) : part)
                .toList();
        if (Line.sum(parts).compareTo(whole.amount()) != 0) {
            throw LedgerProblems.linesDoNotAddUp(whole.amount(), Line.sum(parts));
        }
        var lines = new ArrayList<>(parts);
        lines.set(0, parts.getFirst().as(whole.id()));
        return lines;
    }

    /** Makes one line of several, in the place and with the id of the first of them. */
    Transaction merge(
            UserId owner, UUID transaction, @Nullable String ifMatch, List<UUID> ids, @Nullable String description) {
        return ledger.change(owner, transaction, ifMatch, ChangeAction.LINES_MERGED, entry -> {
            ids.forEach(id -> find(entry.lines(), id));
            var merged = entry.lines().stream()
                    .filter(line -> ids.contains(line.id()))
                    .toList();
            return entry.with(merged(entry.lines(), merged, description));
        });
    }

    private static List<Line> merged(List<Line> all, List<Line> some, @Nullable String description) {
        var first = some.getFirst();
        var name = description == null ? first.description() : description;
        var one = new Line(
                first.id(), first.type(), name, Line.Price.UNKNOWN, discount(some), Line.sum(some), first.choice());
        return without(all, new HashSet<>(some.subList(1, some.size()))).stream()
                .map(line -> line.equals(first) ? one : line)
                .toList();
    }

    private static @Nullable BigDecimal discount(List<Line> lines) {
        return lines.stream()
                .map(Line::discount)
                .filter(it -> it != null)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** Takes a line away; what it came to is no longer told apart. */
    Transaction delete(UserId owner, UUID transaction, UUID id, @Nullable String ifMatch) {
        return ledger.change(owner, transaction, ifMatch, ChangeAction.LINE_DELETED, entry -> {
            var gone = find(entry.lines(), id);
            return entry.with(rest(without(entry.lines(), Set.of(gone)), gone.amount()));
        });
    }

    /** One line of no name takes up whatever deleted lines leave. */
    private static List<Line> rest(List<Line> left, BigDecimal amount) {
        if (left.isEmpty()) {
            throw LedgerProblems.lastLine();
        }
        if (amount.signum() == 0) {
            return left;
        }
        var other = left.stream()
                .filter(line -> line.type() == LineType.OTHER && line.description() == null)
                .findFirst()
                .orElseGet(() -> Line.of(LineType.OTHER, BigDecimal.ZERO));
        var lines = new ArrayList<>(without(left, Set.of(other)));
        var sum = other.amount().add(amount);
        if (sum.signum() != 0 || lines.isEmpty()) {
            lines.add(other.worth(sum));
        }
        return lines;
    }

    private static List<Line> without(List<Line> lines, Set<Line> gone) {
        return lines.stream().filter(line -> !gone.contains(line)).toList();
    }

    private static Line find(List<Line> lines, UUID id) {
        return lines.stream()
                .filter(line -> id.equals(line.id()))
                .findFirst()
                .orElseThrow(LedgerProblems::lineNotFound);
    }
}
