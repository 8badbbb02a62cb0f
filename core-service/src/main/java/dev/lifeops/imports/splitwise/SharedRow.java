package dev.lifeops.imports.splitwise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of Splitwise's export.
 *
 * @param nets what each member paid less what they bore of it; they come to nothing
 */
record SharedRow(
        int line,
        LocalDate day,
        String description,
        String category,
        BigDecimal cost,
        String currency,
        List<BigDecimal> nets) {

    SharedRow {
        nets = List.copyOf(nets);
    }

    /** What it was for, or what kind it was where nobody said. */
    String title() {
        return description.isEmpty() ? category : description;
    }

    String text() {
        return "%s %s %s %s".formatted(day, description, cost.toPlainString(), currency);
    }
}
