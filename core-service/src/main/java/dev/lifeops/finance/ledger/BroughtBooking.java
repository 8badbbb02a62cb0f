package dev.lifeops.finance.ledger;

import dev.lifeops.finance.BroughtTransaction;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;

/** Writes many transactions at once, with their lines. */
@Repository
class BroughtBooking {

    private static final String HEAD = """
            insert into finance.transaction (id, version, owner_id, kind, booked_on, booked_at, merchant, note, tags,
                currency, amount, account_id, account_currency, account_amount, to_account_id, to_currency, to_amount,
                search_text, created_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LINE = """
            insert into finance.transaction_line (transaction_id, owner_id, booked_on, kind, currency, position, type,
                description, amount, category_id, category_source, account_id, payee)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select payee from finance.transaction where id = ?))""";

    private final JdbcOperations batches;
    private final Clock clock;

    BroughtBooking(JdbcOperations batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    void add(UserId owner, List<BroughtTransaction> transactions) {
        var heads = transactions.stream().map(it -> head(owner, it)).toList();
        var lines = new ArrayList<@Nullable Object[]>();
        for (var transaction : transactions) {
            for (var position = 0; position < transaction.lines().size(); position++) {
                lines.add(line(owner, transaction, position));
            }
        }
        batches.batchUpdate(HEAD, heads);
        batches.batchUpdate(LINE, lines);
    }

    private @Nullable Object[] head(UserId owner, BroughtTransaction transaction) {
        var occasion = transaction.occasion();
        var account = account(transaction);
        var to = kind(transaction) == Kind.TRANSFER ? transaction.to() : null;
        return new @Nullable Object[] {
            transaction.id(),
            owner.value(),
            kind(transaction).name(),
            occasion.day(),
            new SqlParameterValue(Types.TIME, occasion.time()),
            text(occasion.merchant()),
            text(occasion.note()),
            occasion.tags().toArray(String[]::new),
            transaction.currency(),
            sum(transaction),
            account.account(),
            account.currency(),
            account.amount(),
            new SqlParameterValue(Types.OTHER, to == null ? null : to.account()),
            text(to == null ? null : to.currency()),
            new SqlParameterValue(Types.NUMERIC, to == null ? null : to.amount()),
            SearchWords.of(
                    occasion.merchant(), occasion.note(), transaction.lines(), BroughtTransaction.Line::description),
            clock.instant().atOffset(ZoneOffset.UTC)
        };
    }

    private static @Nullable Object[] line(UserId owner, BroughtTransaction transaction, int position) {
        var line = transaction.lines().get(position);
        var type = line.isCorrection() ? LineType.OTHER : LineType.ITEM;
        return new @Nullable Object[] {
            transaction.id(),
            owner.value(),
            transaction.occasion().day(),
            kind(transaction).name(),
            transaction.currency(),
            position,
            type.name(),
            text(line.description()),
            line.amount(),
            new SqlParameterValue(Types.OTHER, line.category()),
            text(line.category() == null ? null : Choice.Source.PERSON.name()),
            account(transaction).account(),
            transaction.id()
        };
    }

    private static SqlParameterValue text(@Nullable String text) {
        return new SqlParameterValue(Types.VARCHAR, text);
    }

    private static Kind kind(BroughtTransaction transaction) {
        if (transaction.from() == null) {
            return Kind.INCOME;
        }
        return transaction.to() == null ? Kind.EXPENSE : Kind.TRANSFER;
    }

    private static BroughtTransaction.Side account(BroughtTransaction transaction) {
        var from = transaction.from();
        return from == null ? Objects.requireNonNull(transaction.to()) : from;
    }

    private static BigDecimal sum(BroughtTransaction transaction) {
        return transaction.lines().stream()
                .map(BroughtTransaction.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many of them a bank has told of since. */
    int joined(UserId owner, UUID[] transactions) {
        return Objects.requireNonNull(batches.queryForObject("""
                select count(*) from finance.transaction
                where owner_id = ? and id = any(?) and bank_entry_id is not null""", Integer.class, owner.value(), transactions));
    }
}
