package dev.lifeops.statements.imports;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.identity.UserId;
import dev.lifeops.statements.files.StatementFormat;
import dev.lifeops.statements.files.StatementLine;
import dev.lifeops.statements.files.StatementSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes lines in, so many at once as make statements worth their while and memory does not feel. */
final class Intake implements StatementSink {

    private static final int AT_ONCE = 2_000;
    private static final int MOST_UNREADABLE_KEPT = 1_000;

    private final IntakeTables tables;
    private final Booking booking;
    private final Target target;
    private final boolean hasOthers;
    private final Map<String, String> aliases;
    private final List<StatementLine> lines = new ArrayList<>();
    private final List<PreviewView.Unreadable> unreadable = new ArrayList<>();
    private int added;
    private int known;
    private int unreadableLines;

    Intake(IntakeTables tables, Target target) {
        this.tables = tables;
        this.booking = new Booking(tables);
        this.target = target;
        this.hasOthers = tables.entries().hasOthers(target.account().id());
        this.aliases = tables.aliases().of(target.owner());
    }

    /** Where the lines go. */
    record Target(UserId owner, BankAccount account, UUID importId, StatementFormat format) {}

    @Override
    public void line(StatementLine line) {
        lines.add(line);
        if (lines.size() == AT_ONCE) {
            store();
        }
    }

    @Override
    public void unreadable(int number, String reason, String excerpt) {
        unreadableLines++;
        if (unreadableLines <= MOST_UNREADABLE_KEPT) {
            unreadable.add(new PreviewView.Unreadable(number, reason, Overview.excerpt(excerpt)));
        }
    }

    Tally finish() {
        store();
        tables.lines().add(target.importId(), unreadable);
        return new Tally(added, known, unreadableLines);
    }

    private void store() {
        if (lines.isEmpty()) {
            return;
        }
        var fresh = Repeats.without(lines, recognised());
        booking.book(target, aliases, fresh);
        added += fresh.entries().size();
        known += fresh.seen().size();
        lines.clear();
    }

    /** A bank's own ids are looked up also where nothing came before: a file may tell of a movement twice. */
    private Map<Integer, UUID> recognised() {
        var account = target.account().id();
        if (!hasOthers && (added == 0 || lines.stream().allMatch(line -> line.bankId() == null))) {
            return Map.of();
        }
        var candidates = tables.entries().known(account, target.importId(), target.format(), lines);
        return candidates.isEmpty() ? Map.of() : Recognition.of(target.format(), lines, candidates);
    }
}
