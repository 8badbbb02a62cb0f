package dev.lifeops.finance.reports;

import java.util.Locale;

/** By what a report sums lines up. */
enum Dimension {
    CATEGORY("line.category_id"),
    MERCHANT("line.payee"),
    ITEM("line.item"),
    TAG("tag"),
    ACCOUNT("line.account_id"),
    MONTH("date_trunc('month', line.booked_on::timestamp)");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    /** Of a line; null where it has none. */
    String column() {
        return column;
    }

    /** The parameter of a link that asks for one of them. */
    String parameter() {
        return switch (this) {
            case CATEGORY -> "categoryId";
            case ACCOUNT -> "accountId";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
