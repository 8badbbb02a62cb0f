package dev.lifeops.statements.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes what a file says, as it is read. */
public interface StatementSink {

    /** What follows is about this account. */
    default void account(@Nullable String number, @Nullable String currency) {}

    /** What the account held at the end of a day. */
    default void balance(LocalDate day, BigDecimal amount) {}

    void line(StatementLine line);

    /** A line that cannot be read, with the reason and how it begins. */
    void unreadable(int number, String reason, String excerpt);
}
