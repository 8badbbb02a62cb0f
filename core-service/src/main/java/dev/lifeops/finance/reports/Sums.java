package dev.lifeops.finance.reports;

import static dev.lifeops.finance.reports.ReportView.money;

import dev.lifeops.finance.reports.LineSource.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums lines up where they lie. */
@Repository
class Sums {

    private static final String TAGS =
            " cross join lateral unnest(case when tags = '{}' then array[null] else tags end) tag";

    private final JdbcClient database;
    private final SumSource sums;
    private final LineSource lines;

    Sums(JdbcClient database, SumSource sums, LineSource lines) {
        this.database = database;
        this.sums = sums;
        this.lines = lines;
    }

    List<Sum> by(Dimension dimension, Question question) {
        var source = sums.of(dimension, question);
        var currency = question.filter().converts() ? "'" + question.base() + "'" : "line.currency";
        var from = dimension == Dimension.TAG ? source.table() + TAGS : source.table();
        var key = dimension == Dimension.MONTH ? "to_char(key, 'YYYY-MM')" : "key::text";
        return asked(
                        "select %s as key, currency, amount, lines, missing from (select %s as key, %s as currency, "
                                        .formatted(key, dimension.column(), currency)
                                + "coalesce(sum(figure), 0) as amount, sum(lines) as lines, "
                                + "sum(missing) as missing from " + from + " group by 1, 2) summed",
                        source)
                .query(Sums::sum)
                .list();
    }

    /** What no rate is known for, by currency. */
    List<ReportView.Unconverted> unconverted(Question question) {
        var source = lines.unconverted(question);
        var link = new LineLink(question.filter());
        return asked(
                        "select line.currency, sum(line.amount) as amount, count(*) as lines, min(booked_on) as first_day, "
                                + "max(booked_on) as last_day from " + source.table()
                                + " group by 1 order by 1",
                        source)
                .query((row, _) -> new ReportView.Unconverted(
                        row.getString("currency"),
                        money(row.getBigDecimal("amount")),
                        row.getLong("lines"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        link.toUnconverted(row.getString("currency"))))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Source source) {
        return database.sql(sql).params(source.parameters());
    }

    private static Sum sum(ResultSet row, int number) throws SQLException {
        return new Sum(
                row.getString("key"),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getLong("lines"),
                row.getLong("missing"));
    }
}
