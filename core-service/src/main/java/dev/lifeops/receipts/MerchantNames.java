package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Letters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learns what a person calls merchants that receipts print otherwise: by their tax id, and by what is printed. */
@Repository
public class MerchantNames {

    private static final Pattern NEITHER_LETTERS_NOR_FIGURES = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient database;
    private final Clock clock;

    MerchantNames(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By what a merchant is known. */
    enum KnownBy {
        TAX_ID,
        NAME
    }

    /** A name that was learned, and what it was learned from. */
    record Known(String name, String why) {}

    /** The merchant with this tax id, and the one that is printed so, has this name from now on. */
    void learn(UserId owner, @Nullable String taxId, @Nullable String printed, String name) {
        marks(taxId, printed).forEach(mark -> {
            if (name.equals(printed)) {
                forget(owner, mark);
            } else {
                learn(owner, mark, name);
            }
        });
    }

    private void forget(UserId owner, Mark mark) {
        database.sql("delete from receipts.merchant_name where owner_id = ? and known_by = ? and mark = ?")
                .params(owner.value(), mark.by().name(), mark.text())
                .update();
    }

    private void learn(UserId owner, Mark mark, String name) {
        database.sql("""
                        insert into receipts.merchant_name (owner_id, known_by, mark, name, learned_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (owner_id, known_by, mark)
                        do update set name = excluded.name, learned_on = excluded.learned_on""")
                .params(owner.value(), mark.by().name(), mark.text(), name, today())
                .update();
    }

    /** Somebody who renamed what was booked from a receipt renamed its merchant. */
    public void learn(UserId owner, ReceiptId receipt, String name) {
        database.sql("select merchant_tax_id, printed_merchant from receipts.receipt where owner_id = ? and id = ?")
                .params(owner.value(), receipt.value())
                .query(row -> {
                    learn(owner, row.getString("merchant_tax_id"), row.getString("printed_merchant"), name);
                });
    }

    /** What the merchants of some receipts were read as, where they were. */
    public Map<UUID, String> printed(UserId owner, Collection<UUID> receipts) {
        var printed = new HashMap<UUID, String>();
        database.sql("""
                        select id, printed_merchant from receipts.receipt
                        where owner_id = ? and id = any(?) and printed_merchant is not null""").params(owner.value(), receipts.toArray(UUID[]::new)).query(row -> {
            printed.put(row.getObject("id", UUID.class), row.getString("printed_merchant"));
        });
        return printed;
    }

    /** The tax id tells more than the name, which is misread more easily. */
    Optional<Known> recall(UserId owner, @Nullable String taxId, @Nullable String printed) {
        return marks(taxId, printed)
                .flatMap(mark -> recall(owner, mark, printed).stream())
                .findFirst();
    }

    private Optional<Known> recall(UserId owner, Mark mark, @Nullable String printed) {
        return database.sql("""
                        select name, learned_on from receipts.merchant_name
                        where owner_id = ? and known_by = ? and mark = ?""")
                .params(owner.value(), mark.by().name(), mark.text())
                .query((row, _) -> known(row, mark, printed))
                .optional();
    }

    private static Known known(ResultSet row, Mark mark, @Nullable String printed) throws SQLException {
        var what = mark.by() == KnownBy.TAX_ID
                ? "the merchant with the tax id %s".formatted(mark.text())
                : "the merchant that is printed \"%s\"".formatted(printed);
        var name = row.getString("name");
        var day = row.getObject("learned_on", LocalDate.class);
        return new Known(name, "You called %s \"%s\", on %s.".formatted(what, name, day));
    }

    /** By the name that was given. */
    Page<MerchantNameView> all(UserId owner, Pageable page) {
        var rows = database.sql("""
                        select * from receipts.merchant_name where owner_id = ?
                        order by name, known_by desc, mark limit ? offset ?""")
                .params(owner.value(), page.getPageSize(), page.getOffset())
                .query((row, _) -> new MerchantNameView(
                        row.getObject("id", UUID.class),
                        KnownBy.valueOf(row.getString("known_by")),
                        row.getString("mark"),
                        row.getString("name"),
                        row.getObject("learned_on", LocalDate.class)))
                .list();
        var count = database.sql("select count(*) from receipts.merchant_name where owner_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    boolean forget(UserId owner, UUID id) {
        return database.sql("delete from receipts.merchant_name where owner_id = ? and id = ?")
                        .params(owner.value(), id)
                        .update()
                > 0;
    }

    private record Mark(KnownBy by, String text) {}

    private static Stream<Mark> marks(@Nullable String taxId, @Nullable String printed) {
        return Stream.of(new Mark(KnownBy.TAX_ID, figures(taxId)), new Mark(KnownBy.NAME, Letters.of(printed)))
                .filter(mark -> !mark.text().isEmpty());
    }

    /** Spaces and dashes stand in a tax id as people like, and the reader does not always see them. */
    static String figures(@Nullable String taxId) {
        return taxId == null
                ? ""
                : NEITHER_LETTERS_NOR_FIGURES.matcher(taxId).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
