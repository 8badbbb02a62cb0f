package dev.lifeops.finance.reports;

import static dev.lifeops.finance.reports.ReportView.money;

import dev.lifeops.finance.currencies.DayRates;
import dev.lifeops.finance.currencies.DayRates.Wanted;
import dev.lifeops.finance.reports.LineSource.Source;
import dev.lifeops.finance.reports.LinesView.ReportLine;
import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Lists the lines that figures are the sums of. */
@Component
class ReportLines {

    private static final String IN_ORDER = " order by %1$s.booked_on desc, %1$s.transaction_id desc, %1$s.position";

    private final Questions questions;
    private final LineSource lines;
    private final Sums sums;
    private final DayRates rates;
    private final JdbcClient database;

    ReportLines(Questions questions, LineSource lines, Sums sums, DayRates rates, JdbcClient database) {
        this.questions = questions;
        this.lines = lines;
        this.sums = sums;
        this.rates = rates;
        this.database = database;
    }

    /** Those without a rate alone, or all. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LinesView find(UserId owner, ReportFilter filter, boolean unconverted, Pageable page) {
        var question = questions.of(owner, filter);
        var source = unconverted ? lines.unconverted(question) : lines.of(question);
        var count = unconverted ? count(source) : count(question);
        var items = figured(rows(source, page), question);
        var pages = Math.ceilDiv(count, page.getPageSize());
        return new LinesView(items, page.getPageNumber(), page.getPageSize(), count, Math.toIntExact(pages));
    }

    private List<ReportLine> rows(Source source, Pageable page) {
        return database.sql("select chosen.*, transaction.merchant from (select * from " + source.table()
                        + IN_ORDER.formatted("line") + " limit :limit offset :offset) chosen"
                        + " join finance.transaction on transaction.id = chosen.transaction_id"
                        + IN_ORDER.formatted("chosen"))
                .params(source.parameters())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(ReportLines::line)
                .list();
    }

    private long count(Source source) {
        return database.sql("select count(*) from " + source.table())
                .params(source.parameters())
                .query(Long.class)
                .single();
    }

    private long count(Question question) {
        return sums.by(Dimension.MONTH, question).stream()
                .mapToLong(sum -> sum.lines() + sum.missing())
                .sum();
    }

    /** Rates are looked up for what is shown alone. */
    private List<ReportLine> figured(List<ReportLine> items, Question question) {
        if (!question.filter().converts()) {
            return items.stream().map(it -> it.at(it.amount(), it.currency())).toList();
        }
        var base = question.base();
        var known = rates.of(
                question.owner(),
                items.stream()
                        .map(it -> new Wanted(it.currency(), base, it.bookedOn()))
                        .toList());
        return items.stream()
                .map(it -> it.at(
                        known.convert(it.amount(), it.currency(), base, it.bookedOn())
                                .map(ReportView::money)
                                .orElse(null),
                        base))
                .toList();
    }

    private static ReportLine line(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new ReportLine(
                row.getObject("id", UUID.class),
                row.getObject("transaction_id", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                row.getString("kind"),
                row.getString("merchant"),
                row.getString("description"),
                row.getObject("category_id", UUID.class),
                row.getObject("account_id", UUID.class),
                currency,
                money(row.getBigDecimal("amount")),
                null,
                currency);
    }
}
