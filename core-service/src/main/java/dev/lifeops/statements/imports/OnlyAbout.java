package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.StatementLine;
import dev.lifeops.statements.files.StatementSink;
import org.jspecify.annotations.Nullable;

/** Lets through what a file says about one account, in its currency. */
final class OnlyAbout implements StatementSink {

    private final @Nullable String number;
    private final String currency;
    private final StatementSink target;
    private boolean isMeant;

    OnlyAbout(@Nullable String number, String currency, StatementSink target) {
        this.number = number;
        this.currency = currency;
        this.target = target;
        this.isMeant = number == null;
    }

    @Override
    public void account(@Nullable String told, @Nullable String ignored) {
        isMeant = number == null || number.equals(told);
    }

    @Override
    public void line(StatementLine line) {
        if (!isMeant) {
            return;
        }
        if (line.currency() != null && !line.currency().equals(currency)) {
            var reason = "the line is in %s, and the account in %s".formatted(line.currency(), currency);
            target.unreadable(
                    line.number(), reason, String.valueOf(line.wording().merchant()));
        } else {
            target.line(line);
        }
    }

    @Override
    public void unreadable(int line, String reason, String excerpt) {
        target.unreadable(line, reason, excerpt);
    }
}
