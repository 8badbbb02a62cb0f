package dev.lifeops.finance.reports;

import java.util.List;

/** Which money a report counts; transfers between a person's own accounts are neither spent nor received. */
enum Flow {
    /** What went out, less what came back. */
    SPENDING("EXPENSE", "REFUND"),
    INCOME("INCOME"),
    EXPENSE("EXPENSE"),
    REFUND("REFUND");

    @SuppressWarnings("ImmutableEnumChecker") // a list made by List.of never changes
    private final List<String> kinds;

    Flow(String... kinds) {
        this.kinds = List.of(kinds);
    }

    List<String> kinds() {
        return kinds;
    }

    /** What a line of that amount adds to the figure. */
    String signed(String amount) {
        return this == SPENDING ? "case line.kind when 'REFUND' then -%1$s else %1$s end".formatted(amount) : amount;
    }
}
