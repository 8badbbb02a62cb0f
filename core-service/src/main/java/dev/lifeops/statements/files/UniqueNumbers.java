package dev.lifeops.statements.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Gives each movement a number of its own: that of its line, or the next where a file has several on one line. */
final class UniqueNumbers implements StatementSink {

    private final StatementSink target;
    private int last;

    UniqueNumbers(StatementSink target) {
        this.target = target;
    }

    private int next(int line) {
        last = Math.max(line, last + 1);
        return last;
    }

    @Override
    public void account(@Nullable String number, @Nullable String currency) {
        target.account(number, currency);
    }

    @Override
    public void balance(LocalDate day, BigDecimal amount) {
        target.balance(day, amount);
    }

    @Override
    public void line(StatementLine line) {
        target.line(line.numbered(next(line.number())));
    }

    @Override
    public void unreadable(int number, String reason, String excerpt) {
        target.unreadable(next(number), reason, excerpt);
    }
}
