package dev.lifeops.imports.splitwise;

import dev.lifeops.imports.ForeignImportTable.Tally;
import dev.lifeops.imports.RefusedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, before anything of it is stored.
 *
 * @param group that it goes into; null where one is to be opened
 */
record SplitwisePlan(
        @Nullable UUID group,
        String groupName,
        List<Seat> seats,
        List<Planned> lines,
        Map<String, List<BigDecimal>> totals,
        List<RefusedLine> refused,
        int known) {

    /** A line, and what it becomes: what several paid is several expenses. */
    record Planned(SharedRow row, String foreignId, List<Nets.Paid> expenses, List<Nets.Given> payments) {

        int things() {
            return expenses.size() + payments.size();
        }
    }

    /** Whether there was anything in it that could be taken, now or before. */
    boolean isEmpty() {
        return lines.isEmpty() && known == 0;
    }

    /** Which of the seats is the person's. */
    int me() {
        return IntStream.range(0, seats.size())
                .filter(at -> seats.get(at).isMe())
                .findFirst()
                .orElseThrow();
    }

    int expenses() {
        return lines.stream().mapToInt(it -> it.expenses().size()).sum();
    }

    int payments() {
        return lines.stream().mapToInt(it -> it.payments().size()).sum();
    }

    @Nullable LocalDate firstOn() {
        return days().min(LocalDate::compareTo).orElse(null);
    }

    @Nullable LocalDate lastOn() {
        return days().max(LocalDate::compareTo).orElse(null);
    }

    private Stream<LocalDate> days() {
        return lines.stream().map(it -> it.row().day());
    }

    Tally tally() {
        return new Tally(lines.size(), known, refused.size(), expenses() + payments(), firstOn(), lastOn());
    }
}
