package dev.lifeops.statements.imports;

import dev.lifeops.finance.BankLine;
import dev.lifeops.statements.files.StatementLine;
import dev.lifeops.statements.matching.Aliases;
import java.util.Map;
import java.util.UUID;

/** Writes down what lines brought: new entries, in the ledger as well, and those that were told of again. */
record Booking(IntakeTables tables) {

    void book(Intake.Target target, Map<String, String> aliases, Repeats.Parted fresh) {
        var entries = fresh.entries();
        if (!entries.isEmpty()) {
            tables.entries().add(target.owner(), target.account().id(), target.importId(), target.format(), entries);
            var lines = entries.stream().map(entry -> line(aliases, entry.id(), entry.line()));
            tables.ledger().book(target.owner(), target.account(), lines.toList());
        }
        tables.entries().sight(target.importId(), fresh.seen());
    }

    /** As the ledger is told. */
    static BankLine line(Map<String, String> aliases, UUID id, StatementLine line) {
        var wording = line.wording();
        return new BankLine(
                id, line.bookedOn(), line.amount(), Aliases.named(aliases, wording.merchant()), wording.note());
    }
}
