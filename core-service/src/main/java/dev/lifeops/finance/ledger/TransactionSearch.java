package dev.lifeops.finance.ledger;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds transactions without loading them. */
@Repository
class TransactionSearch {

    private final JdbcClient database;

    TransactionSearch(JdbcClient database) {
        this.database = database;
    }

    /** The latest day first, and of one day what was written down last. */
    Page<TransactionSummary> find(UserId owner, TransactionFilter filter, Pageable page) {
        var conditions = new SqlConditions()
                .and("owner_id = :owner", "owner", owner.value())
                .and("booked_on >= :from", "from", filter.from())
                .and("booked_on <= :to", "to", filter.to())
                .and("receipt_id = :receipt", "receipt", filter.receiptId())
                .and("(account_id = :account or to_account_id = :account)", "account", filter.accountId())
                .and(
                        "kind = :kind",
                        "kind",
                        filter.kind() == null ? null : filter.kind().name())
                .and("tags @> array[:tag]::text[]", "tag", filter.tag())
                .and(
                        "id in (select transaction_id from finance.transaction_line where category_id = :category)",
                        "category",
                        filter.categoryId())
                .and("refund_of = :refunded", "refunded", filter.refundOf())
                .andContains("search_text", filter.q());
        return new PageImpl<>(rows(conditions, page), page, count(owner, filter, conditions));
    }

    /** Which ones is found out before any is read: a page far behind leaves many out. */
    private List<TransactionSummary> rows(SqlConditions conditions, Pageable page) {
        return database.sql("select transaction.*, (select count(*) from finance.transaction_line line"
                        + " where line.transaction_id = transaction.id) as lines from finance.transaction"
                        + " where id in (select id from finance.transaction" + conditions.where()
                        + " order by booked_on desc, id desc limit :limit offset :offset)"
                        + " order by booked_on desc, id desc")
                .params(conditions.parameters())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(TransactionSearch::summary)
                .list();
    }

    private long count(UserId owner, TransactionFilter filter, SqlConditions conditions) {
        if (filter.isOnlyCategory()) {
            return countOfCategory(owner, Objects.requireNonNull(filter.categoryId()));
        }
        // sums of days know all kinds but transfers
        var isInSums = filter.isOnlyKind() && filter.kind() != Kind.TRANSFER;
        return database.sql(
                        isInSums
                                ? "select coalesce(sum(transactions), 0)::bigint from finance.money_by_day"
                                        + conditions.where()
                                : "select count(*) from finance.transaction" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /** Groceries of ten years are hundreds of thousands of lines, and as many months as that are summed up. */
    private long countOfCategory(UserId owner, UUID category) {
        return database.sql("""
                        select (select coalesce(sum(transactions), 0)::bigint from finance.category_sum
                                where owner_id = :owner and category_id = :category
                                    and (owner_id, month) not in (select owner_id, month from finance.changed_month))
                            + (select count(distinct line.transaction_id) from finance.stale_month stale
                               cross join lateral (select transaction_id from finance.transaction_line
                                                   where owner_id = :owner and category_id = :category
                                                       and booked_on between stale.month and stale.last_day
                                                   offset 0) line
                               where stale.owner_id = :owner)""")
                .param("owner", owner.value())
                .param("category", category)
                .query(Long.class)
                .single();
    }

    private static TransactionSummary summary(ResultSet row, int number) throws SQLException {
        return new TransactionSummary(
                row.getObject("id", UUID.class),
                row.getObject("receipt_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("booked_on", LocalDate.class),
                row.getString("merchant"),
                row.getString("currency"),
                Objects.requireNonNull(Amounts.money(row.getBigDecimal("amount"))),
                row.getObject("account_id", UUID.class),
                row.getObject("to_account_id", UUID.class),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getInt("lines"));
    }
}
