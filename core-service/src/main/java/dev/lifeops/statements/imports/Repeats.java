package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.StatementLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Parts lines into new ones and those that are known, also from earlier in the same file. */
final class Repeats {

    private Repeats() {}

    /** The new entries, and by the line the entries that others tell of. */
    record Parted(List<NewEntry> entries, Map<Integer, UUID> seen) {}

    private record Id(String bankId, BigDecimal amount) {}

    static Parted without(List<StatementLine> lines, Map<Integer, UUID> recognised) {
        var entries = new ArrayList<NewEntry>();
        var seen = new HashMap<>(recognised);
        var byId = new HashMap<Id, UUID>();
        for (var line : lines) {
            if (seen.containsKey(line.number())) {
                continue;
            }
            var id = nextId();
            var first = line.bankId() == null
                    ? null
                    : byId.putIfAbsent(new Id(line.bankId(), line.amount().stripTrailingZeros()), id);
            if (first == null) {
                entries.add(new NewEntry(id, line, line.wording().bare()));
            } else {
                seen.put(line.number(), first);
            }
        }
        return new Parted(entries, seen);
    }

    /** Ids that rise with time keep the index compact. */
    @SuppressWarnings("NullAway") // the session takes no part in it
    private static UUID nextId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
