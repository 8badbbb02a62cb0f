package dev.lifeops.finance.recurring;

import dev.lifeops.finance.recurring.Payments.Group;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found, kept so that a recurrence stays itself, and keeps its person's word, while it grows. */
@Repository
class Recurrences {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Recurrences(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A recurrence that is found, and of which kind its payments are. */
    record Found(Group group, Recurrence recurrence) {}

    /** Puts these in the place of what was found before with that payee. */
    void replace(Payee payee, List<Found> found) {
        var known = known(payee);
        var ids = new HashMap<UUID, Found>();
        found.forEach(it -> ids.put(idOf(it, known), it));
        forget(payee, ids.keySet());
        forgetPayments(payee);
        ids.forEach((id, it) -> write(id, payee, it));
    }

    /** By transaction. */
    private Map<UUID, UUID> known(Payee payee) {
        var known = new HashMap<UUID, UUID>();
        database.sql("""
                        select transaction_id, recurrence_id from finance.recurrence_payment
                        where recurrence_id in (
                            select id from finance.recurrence where owner_id = :owner and payee = :payee)""")
                .param("owner", payee.owner())
                .param("payee", payee.name())
                .query(row -> {
                    known.put(row.getObject("transaction_id", UUID.class), row.getObject("recurrence_id", UUID.class));
                });
        return known;
    }

    /** The one it shares a payment with, unless another has taken that already. */
    private static UUID idOf(Found found, Map<UUID, UUID> known) {
        var id = found.recurrence().chain().payments().stream()
                .map(Paid::transactionId)
                .filter(known::containsKey)
                .map(known::get)
                .findFirst();
        id.ifPresent(taken -> known.values().removeIf(taken::equals));
        return id.orElseGet(UUID::randomUUID);
    }

    private void forget(Payee payee, Set<UUID> except) {
        database.sql("""
                        delete from finance.recurrence
                        where owner_id = :owner and payee = :payee and not id = any(:kept)""")
                .param("owner", payee.owner())
                .param("payee", payee.name())
                .param("kept", except.toArray(UUID[]::new))
                .update();
    }

    /** All of them before any is written, for one may have passed from one recurrence to another. */
    private void forgetPayments(Payee payee) {
        database.sql("""
                        delete from finance.recurrence_payment where recurrence_id in (
                            select id from finance.recurrence where owner_id = :owner and payee = :payee)""")
                .param("owner", payee.owner())
                .param("payee", payee.name())
                .update();
    }

    private void write(UUID id, Payee payee, Found found) {
        var recurrence = found.recurrence();
        var chain = recurrence.chain();
        database.sql("""
                        insert into finance.recurrence (
                            id, version, owner_id, payee, kind, currency, merchant, cadence, amount, lowest, highest,
                            monthly_amount, first_on, last_on, next_on, overdue_after, ended_after, missed)
                        select :id, 0, :owner, :payee, :kind, :currency, transaction.merchant, :cadence, :amount,
                            :lowest, :highest, :monthly, :first, :last, :next, :overdue, :ended, :missed
                        from finance.transaction where transaction.id = :latest
                        on conflict (id) do update set
                            merchant = excluded.merchant, cadence = excluded.cadence,
                            amount = excluded.amount, lowest = excluded.lowest, highest = excluded.highest,
                            monthly_amount = excluded.monthly_amount, first_on = excluded.first_on,
                            last_on = excluded.last_on, next_on = excluded.next_on,
                            overdue_after = excluded.overdue_after, ended_after = excluded.ended_after,
                            missed = excluded.missed""")
                .param("id", id)
                .param("owner", payee.owner())
                .param("payee", payee.name())
                .param("kind", found.group().kind())
                .param("currency", found.group().currency())
                .param("cadence", chain.cadence().name())
                .param("amount", recurrence.amount())
                .param("lowest", recurrence.lowest())
                .param("highest", recurrence.highest())
                .param("monthly", recurrence.monthlyAmount())
                .param("first", chain.first().day())
                .param("last", chain.last().day())
                .param("next", chain.next())
                .param("overdue", recurrence.overdueAfter())
                .param("ended", recurrence.endedAfter())
                .param("missed", chain.missed().stream().map(Date::valueOf).toArray(Date[]::new))
                .param("latest", chain.last().transactionId())
                .update();
        writePayments(id, chain);
    }

    /** One that was written down under another payee is taken from there, where it is looked for anew as well. */
    private void writePayments(UUID id, Chain chain) {
        var rows = new ArrayList<Object[]>();
        var payments = chain.payments();
        IntStream.range(0, chain.size()).forEach(at -> {
            var paid = payments.get(at);
            rows.add(new Object[] {paid.transactionId(), id, at, Date.valueOf(paid.day())});
        });
        batches.batchUpdate("""
                insert into finance.recurrence_payment (transaction_id, recurrence_id, position, paid_on)
                values (?, ?, ?, ?)
                on conflict (transaction_id) do update
                set recurrence_id = excluded.recurrence_id, position = excluded.position, paid_on = excluded.paid_on""", rows);
    }
}
