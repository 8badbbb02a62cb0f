package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.StatementFormat;
import dev.lifeops.statements.files.StatementLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Finds the lines of a file that tell of what is known. One entry answers one line, so that of two equal coffees on a
 * day the second stays a second.
 */
final class Recognition {

    private final StatementFormat format;
    private final Map<Key, List<KnownEntry>> known = new HashMap<>();
    private final Map<String, List<KnownEntry>> byBankId = new HashMap<>();
    private final Map<Integer, UUID> recognised = new HashMap<>();

    private Recognition(StatementFormat format, List<KnownEntry> entries) {
        this.format = format;
        for (var entry : entries) {
            known.computeIfAbsent(Key.of(entry.bookedOn(), entry.amount()), _ -> new ArrayList<>())
                    .add(entry);
            if (entry.bankId() != null && entry.format() == format) {
                byBankId.computeIfAbsent(entry.bankId(), _ -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** Amounts are compared by their value and not by how many noughts they are written with. */
    private record Key(LocalDate day, BigDecimal amount) {
        static Key of(LocalDate day, BigDecimal amount) {
            return new Key(day, amount.stripTrailingZeros());
        }
    }

    /** By the number of the line the entry that it tells of: by the bank's own id, else by what it says. */
    static Map<Integer, UUID> of(StatementFormat format, List<StatementLine> lines, List<KnownEntry> entries) {
        var recognition = new Recognition(format, entries);
        lines.forEach(recognition::byBankId);
        recognition.each(
                lines, (line, entry) -> entry.wording().equals(line.wording().bare()));
        recognition.each(
                lines,
                (line, entry) -> entry.format() != format
                        && Resemblance.of(entry.wording(), line.wording().bare()));
        return recognition.recognised;
    }

    /** Banks that number badly give one number to several movements, which then differ in their amounts. */
    private void byBankId(StatementLine line) {
        if (line.bankId() == null) {
            return;
        }
        byBankId.getOrDefault(line.bankId(), List.of()).stream()
                .filter(entry -> entry.amount().compareTo(line.amount()) == 0)
                .findFirst()
                .ifPresent(entry -> {
                    recognised.put(line.number(), entry.id());
                    known.getOrDefault(Key.of(entry.bookedOn(), entry.amount()), List.of())
                            .remove(entry);
                });
    }

    private void each(List<StatementLine> lines, BiPredicate<StatementLine, KnownEntry> isSame) {
        for (var line : lines) {
            var candidates = known.get(Key.of(line.bookedOn(), line.amount()));
            if (candidates == null || recognised.containsKey(line.number())) {
                continue;
            }
            candidates.stream()
                    .filter(entry -> !isContradicted(line, entry) && isSame.test(line, entry))
                    .findFirst()
                    .ifPresent(entry -> {
                        recognised.put(line.number(), entry.id());
                        candidates.remove(entry);
                    });
        }
    }

    /** Two numbers of one bank are two movements, however much alike they are. */
    private boolean isContradicted(StatementLine line, KnownEntry entry) {
        return line.bankId() != null
                && entry.bankId() != null
                && entry.format() == format
                && !line.bankId().equals(entry.bankId());
    }
}
