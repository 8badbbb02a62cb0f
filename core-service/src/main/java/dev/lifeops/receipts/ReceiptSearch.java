package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds receipts without loading them. */
@Repository
class ReceiptSearch {

    private static final String DAY = "coalesce(purchased_on, (uploaded_at at time zone 'UTC')::date)";

    private final JdbcClient database;

    ReceiptSearch(JdbcClient database) {
        this.database = database;
    }

    /** The newest uploads first. */
    Page<ReceiptSummary> find(UserId owner, ReceiptFilter filter, Pageable page) {
        var conditions = conditions(owner, filter);
        return new PageImpl<>(rows(conditions, page), page, count(conditions));
    }

    private static SqlConditions conditions(UserId owner, ReceiptFilter filter) {
        return new SqlConditions()
                .and("owner_id = :owner", "owner", owner.value())
                .and("status in (:statuses)", "statuses", names(filter.status()))
                .and(DAY + " >= :from", "from", filter.from())
                .and(DAY + " <= :to", "to", filter.to())
                .andContains("search_text", filter.q());
    }

    private static @Nullable List<String> names(@Nullable List<ReceiptStatus> statuses) {
        return statuses == null || statuses.isEmpty()
                ? null
                : statuses.stream().map(Enum::name).toList();
    }

    private List<ReceiptSummary> rows(SqlConditions conditions, Pageable page) {
        return database.sql(
                        """
                        select id, status, failure_code, merchant_name, purchased_on, currency, total, uploaded_at
                        from receipts.receipt""" + conditions.where() + " order by uploaded_at desc, id desc limit :limit offset :offset")
                .params(conditions.parameters())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(ReceiptSearch::summary)
                .list();
    }

    private long count(SqlConditions conditions) {
        return database.sql("select count(*) from receipts.receipt" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private static ReceiptSummary summary(ResultSet row, int number) throws SQLException {
        return new ReceiptSummary(
                row.getObject("id", UUID.class),
                ReceiptStatus.valueOf(row.getString("status")),
                row.getString("failure_code"),
                row.getString("merchant_name"),
                row.getObject("purchased_on", LocalDate.class),
                row.getString("currency"),
                Amounts.money(row.getBigDecimal("total")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
