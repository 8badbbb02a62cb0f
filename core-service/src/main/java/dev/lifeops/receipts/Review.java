package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue of what a person should look at, the most doubtful first. */
@Component
class Review {

    private static final String WAITING = """
             from receipts.receipt
            where owner_id = ? and (status in ('READ', 'NEEDS_REVIEW', 'FAILED') or same_as is not null)""";

    private final JdbcClient database;
    private final Receipts receipts;
    private final ReadingProperties properties;

    Review(JdbcClient database, Receipts receipts, ReadingProperties properties) {
        this.database = database;
        this.receipts = receipts;
        this.properties = properties;
    }

    @Transactional(readOnly = true)
    public Page<ReviewEntry> queue(UserId owner, Pageable page) {
        var ids = database.sql("select id" + WAITING + " order by doubt desc, id limit ? offset ?")
                .params(owner.value(), page.getPageSize(), page.getOffset())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        var entries = receipts.findByOwnerIdAndIdIn(owner.value(), ids).stream()
                .sorted(Comparator.comparingInt(
                        receipt -> ids.indexOf(receipt.id().value())))
                .map(this::entry)
                .toList();
        return new PageImpl<>(entries, page, count(owner));
    }

    private long count(UserId owner) {
        return database.sql("select count(*)" + WAITING)
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    /** The surest of those that wait for a person's word. */
    List<UUID> surest(UserId owner, int atMost) {
        return database.sql("""
                        select id from receipts.receipt where owner_id = ? and status in ('READ', 'NEEDS_REVIEW')
                        order by doubt, id limit ?""")
                .params(owner.value(), atMost)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    long waiting(UserId owner) {
        return database.sql("""
                        select count(*) from receipts.receipt
                        where owner_id = ? and status in ('READ', 'NEEDS_REVIEW')""").param(owner.value()).query(Long.class).single();
    }

    private ReviewEntry entry(Receipt receipt) {
        var doubts = whyNot(receipt);
        return new ReviewEntry(ReceiptSummary.of(receipt), round(receipt.doubt()), doubts.isEmpty(), doubts);
    }

    /** What keeps a receipt from being confirmed unseen; nothing where everything is sure and proven by its figures. */
    List<Doubt> whyNot(Receipt receipt) {
        var failure = receipt.failure();
        if (failure != null) {
            return List.of(new Doubt(failure.code(), null, failure.message(), null, null));
        }
        var doubts = receipt.doubts();
        var unproven = doubts.areItemsUnproven()
                ? Stream.of(new Doubt("NOT_PROVEN", "items", "The items do not come to the total.", null, null))
                : Stream.<Doubt>of();
        return Stream.of(
                        doubts.aboutTheWhole(properties.sureFrom()).stream(),
                        unproven,
                        doubts.aboutItems(properties.confidentFrom()).stream())
                .flatMap(it -> it)
                .toList();
    }

    private static double round(double probability) {
        return Math.round(probability * 10_000) / 10_000.0;
    }
}
