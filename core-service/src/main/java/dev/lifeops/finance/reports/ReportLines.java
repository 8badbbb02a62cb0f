package dev.lifeops.finance.reports;

import static dev.lifeops.finance.reports.ReportView.money;

import dev.lifeops.finance.reports.LinesView.ReportLine;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the lines that figures are the sums of. */
@Component
class ReportLines {

    private final Questions questions;
    private final LineSource lines;
    private final JdbcClient database;

    ReportLines(Questions questions, LineSource lines, JdbcClient database) {
        this.questions = questions;
        this.lines = lines;
        this.database = database;
    }

    /** Those without a rate alone, or all. */
    @Transactional(readOnly = true)
    public LinesView find(UserId owner, ReportFilter filter, boolean unconverted, Pageable page) {
        var question = questions.of(owner, filter);
        var source = lines.of(question);
        var from = " from " + source.table() + (unconverted ? " where line.figure is null" : "");
        var items = database.sql("select chosen.*, transaction.merchant from (select *" + from
                        + " order by booked_on desc, transaction_id desc, position limit :limit offset :offset) chosen"
                        + " join finance.transaction on transaction.id = chosen.transaction_id"
                        + " order by chosen.booked_on desc, chosen.transaction_id desc, chosen.position")
                .params(source.parameters())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, _) -> line(row, question))
                .list();
        var count = database.sql("select count(*)" + from)
                .params(source.parameters())
                .query(Long.class)
                .single();
        var pages = Math.ceilDiv(count, page.getPageSize());
        return new LinesView(items, page.getPageNumber(), page.getPageSize(), count, Math.toIntExact(pages));
    }

    private static ReportLine line(ResultSet row, Question question) throws SQLException {
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
                Amounts.money(row.getBigDecimal("figure")),
                question.filter().converts() ? question.base() : currency);
    }
}
