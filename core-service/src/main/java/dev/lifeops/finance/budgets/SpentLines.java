package dev.lifeops.finance.budgets;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the lines behind what a month's budgets say was spent. */
@Repository
class SpentLines {

    /** As an array, so that lines of these categories alone are read. */
    private static final String WHERE = """
             from finance.transaction_line line
            where line.category_id = any(array(select category_id from part)) and line.kind in ('EXPENSE', 'REFUND') and line.booked_on between :first and :last
            """;

    private final JdbcClient database;
    private final BudgetTable budgets;
    private final Days days;

    SpentLines(JdbcClient database, BudgetTable budgets, Days days) {
        this.database = database;
        this.budgets = budgets;
        this.days = days;
    }

    /** Of one budget, or of all that plan for this month; each line once, the latest first. */
    @Transactional(readOnly = true)
    public Paged<SpentLine> in(UserId owner, YearMonth month, @Nullable UUID budget, Pageable page) {
        Bounds.require("month", month, days.today(owner));
        var wanted = budget == null ? planned(owner, month) : List.of(own(owner, budget));
        var rows = statement(Spending.PARTS + """
                        , found as (select line.*""" + WHERE + """
                            order by line.booked_on desc, line.id desc limit :limit offset :offset)
                        select found.*, transaction.merchant, category.name as category
                        from found join finance.transaction on transaction.id = found.transaction_id
                            join finance.category on category.id = found.category_id
                        order by found.booked_on desc, found.id desc""", owner, month, wanted)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(SpentLines::line)
                .list();
        var count = statement(Spending.PARTS + "select count(*)" + WHERE, owner, month, wanted)
                .query(Long.class)
                .single();
        return Paged.of(new PageImpl<>(rows, page, count), Function.identity());
    }

    private JdbcClient.StatementSpec statement(String sql, UserId owner, YearMonth month, List<UUID> wanted) {
        return database.sql(sql)
                .param("owner", owner.value())
                .param("budgets", wanted.toArray(UUID[]::new))
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth());
    }

    private List<UUID> planned(UserId owner, YearMonth month) {
        return budgets.all(owner).stream()
                .filter(it -> it.plan().limit(month).isPresent())
                .map(Budget::id)
                .toList();
    }

    private UUID own(UserId owner, UUID budget) {
        return budgets.find(owner, budget).orElseThrow(BudgetProblems::notFound).id();
    }

    private static SpentLine line(ResultSet row, int number) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return new SpentLine(
                row.getObject("id", UUID.class),
                row.getObject("transaction_id", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                row.getString("merchant"),
                row.getString("description"),
                row.getObject("category_id", UUID.class),
                row.getString("category"),
                row.getString("currency"),
                Reckoning.money(row.getString("kind").equals("EXPENSE") ? amount : amount.negate()));
    }
}
