package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices receipts of one purchase, of which the one that is known later says so. */
@Component
class Twins {

    private final JdbcClient database;
    private final Receipts receipts;

    Twins(JdbcClient database, Receipts receipts) {
        this.database = database;
        this.receipts = receipts;
    }

    /**
     * Readings of one person's receipts are told apart one after the other, for two that come at once do not see
     * each other. To be taken before any receipt is locked.
     */
    void oneAtATime(UserId owner) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended('receipts.twin ' || ?, 0))")
                .param(owner.value().toString())
                .query(Integer.class)
                .single();
    }

    /** What this receipt looks to be a second picture of; a confirmed one and the oldest come first. */
    Optional<SameAs> of(Receipt receipt) {
        return of(receipt, receipt.content());
    }

    Optional<SameAs> of(Receipt receipt, ReceiptContent content) {
        return candidates(receipt, content)
                .sorted(Comparator.comparing((Receipt it) -> it.status() != ReceiptStatus.CONFIRMED)
                        .thenComparing(it -> it.milestones().uploadedAt()))
                .flatMap(it -> between(content, it).stream())
                .findFirst();
    }

    private static Optional<SameAs> between(ReceiptContent content, Receipt other) {
        return SamePurchase.between(content, other.content())
                .map(evidence -> new SameAs(other.id().value(), why(other, evidence)));
    }

    private static String why(Receipt other, String evidence) {
        var uploaded = LocalDate.ofInstant(other.milestones().uploadedAt(), ZoneOffset.UTC);
        return "It looks like the receipt that was uploaded on %s: %s.".formatted(uploaded, evidence);
    }

    /** Those that were taken for a second picture of the receipt itself say so already. */
    private Stream<Receipt> candidates(Receipt receipt, ReceiptContent content) {
        return database
                .sql("""
                        select id from receipts.receipt
                        where owner_id = :owner and id <> :id and status in ('READ', 'NEEDS_REVIEW', 'CONFIRMED')
                            and (purchased_on = :day
                                or (total = :total and (purchased_on is null or cast(:day as date) is null)))
                            and same_as is distinct from :id
                            and not exists (
                                select from receipts.told_apart where receipt_id = :id and other_id = receipt.id)
                        order by id limit 100""")
                .param("owner", receipt.owner().value())
                .param("id", receipt.id().value())
                .param("day", content.purchasedOn())
                .param("total", content.total())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .flatMap(id -> receipts.findByIdAndOwnerId(id, receipt.owner().value()).stream());
    }

    /** Those that were said to look like this one, for it is about to become another or to go. */
    List<UUID> followersOf(Receipt receipt) {
        return database.sql("select id from receipts.receipt where same_as = ? order by id desc")
                .param(receipt.id().value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Says anew of each what it looks like; the latest first, so that it is the later of two that says so. */
    void lookAgain(List<UUID> ids, double confidentFrom) {
        ids.stream().flatMap(id -> receipts.lock(id).stream()).forEach(it -> {
            it.standAlone(confidentFrom);
            of(it).ifPresent(it::looksLike);
            receipts.flush();
        });
    }

    /** A person's word: they are two purchases, however much they look like one. */
    void tellApart(Receipt receipt, double confidentFrom) {
        var twin = Objects.requireNonNull(receipt.sameAs()).receipt();
        database.sql("""
                        insert into receipts.told_apart (receipt_id, other_id) values (:one, :other), (:other, :one)
                        on conflict do nothing""")
                .param("one", receipt.id().value())
                .param("other", twin)
                .update();
        receipt.standAlone(confidentFrom);
        of(receipt).ifPresent(receipt::looksLike);
    }
}
