package dev.lifeops.shared;

import java.time.LocalDate;
import java.util.List;

/** The days that money can have moved on; any other is a slip of the pen. */
public final class BelievableDays {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private BelievableDays() {}

    /** Whether it is one of them. */
    public static boolean contains(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Refuses another one. */
    public static void require(String field, LocalDate day) {
        require(field, day, LAST);
    }

    /** The same for what cannot be known of later days. */
    public static void require(String field, LocalDate day, LocalDate last) {
        if (day.isBefore(FIRST) || day.isAfter(last)) {
            throw FieldProblem.refusal(
                    List.of(new FieldProblem(field, "must lie between %s and %s".formatted(FIRST, last))));
        }
    }
}
