package dev.lifeops.statements.banks;

import dev.lifeops.statements.files.StatementFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The services that can be connected. */
public enum BankService {
    SIMPLEFIN("simplefin", "SimpleFIN", StatementFormat.SIMPLEFIN),
    PLAID("plaid", "Plaid", StatementFormat.PLAID);

    private final String slug;
    private final String title;
    private final StatementFormat format;

    BankService(String slug, String title, StatementFormat format) {
        this.slug = slug;
        this.title = title;
        this.format = format;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** What its entries are known by. */
    public StatementFormat format() {
        return format;
    }

    public static Optional<BankService> of(String slug) {
        return Stream.of(values()).filter(it -> it.slug.equals(slug)).findFirst();
    }
}
