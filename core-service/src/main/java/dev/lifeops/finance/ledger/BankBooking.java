package dev.lifeops.finance.ledger;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.BankLine;
import dev.lifeops.identity.UserId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many transactions at once, each of one line. */
@Repository
class BankBooking {

    private static final String TOLD = """
            unnest(:ids::uuid[], :days::date[], :amounts::numeric[], :merchants::text[], :notes::text[], :words::text[])
                as told (id, day, amount, merchant, note, words)""";

    private static final String KIND = "case when told.amount < 0 then 'EXPENSE' else 'INCOME' end";

    private final JdbcClient database;
    private final Clock clock;

    BankBooking(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UserId owner, BankAccount account, List<BankLine> lines) {
        var parameters = parameters(owner, account, lines);
        database.sql("""
                        insert into finance.transaction (id, version, owner_id, kind, booked_on, merchant, note, currency,
                            amount, account_id, account_currency, account_amount, search_text, created_at, bank_entry_id)
                        select id, 0, :owner, %s, day, merchant, note, :currency, abs(amount), :account, :currency,
                            abs(amount), words, :now, id
                        from %s""".formatted(KIND, TOLD)).params(parameters).update();
        database.sql("""
                        insert into finance.transaction_line (transaction_id, owner_id, booked_on, kind, currency,
                            position, type, amount, category_id, category_source, category_why)
                        select told.id, :owner, day, %s, :currency, 0, 'ITEM', abs(amount), lesson.category_id,
                            case when lesson.id is not null then 'LEARNED' end, lesson.why || ', on ' || learned_on || '.'
                        from %s
                            left join finance.lesson on lesson.owner_id = :owner and lesson.item = ''
                                and lesson.merchant = finance.letters(told.merchant)""".formatted(KIND, TOLD)).params(parameters).update();
    }

    private Map<String, Object> parameters(UserId owner, BankAccount account, List<BankLine> lines) {
        return Map.of(
                "owner", owner.value(),
                "account", account.id(),
                "currency", account.currency(),
                "now", clock.instant().atOffset(ZoneOffset.UTC),
                "ids", lines.stream().map(BankLine::id).toArray(UUID[]::new),
                "days", texts(lines, line -> line.bookedOn().toString()),
                "amounts", texts(lines, line -> line.amount().toPlainString()),
                "merchants", texts(lines, BankLine::merchant),
                "notes", texts(lines, BankLine::note),
                "words", texts(lines, BankBooking::words));
    }

    private static @Nullable String[] texts(List<BankLine> lines, Function<BankLine, @Nullable String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    /** Its one line has no words of its own. */
    static String words(BankLine line) {
        return SearchWords.of(line.merchant(), line.note(), List.of(line), _ -> null);
    }

    void delete(UserId owner, Collection<UUID> transactions) {
        var ids = transactions.toArray(UUID[]::new);
        database.sql("""
                        update finance.transaction set version = version + 1, refund_of = null
                        where owner_id = ? and refund_of = any(?)""").params(owner.value(), ids).update();
        database.sql("delete from finance.transaction where owner_id = ? and id = any(?)")
                .params(owner.value(), ids)
                .update();
    }
}
