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

    private static final String TAGS = """
             join finance.transaction on transaction.id = line.transaction_id
             cross join lateral unnest(case when tags = '{}' then array[null] else tags end) tag""";

    private final JdbcClient database;
    private final LineSource lines;

    Sums(JdbcClient database, LineSource lines) {
        this.database = database;
        this.lines = lines;
    }

    List<Sum> by(Dimension dimension, Question question) {
        var source = lines.of(question);
        var currency = question.filter().converts() ? "'" + question.base() + "'" : "line.currency";
        var from = dimension == Dimension.TAG ? source.table() + " " + TAGS : source.table();
        var key = dimension == Dimension.MONTH ? "to_char(key, 'YYYY-MM')" : "key::text";
        return asked(
                        "select %s as key, currency, amount, lines, missing from (select %s as key, %s as currency, "
                                        .formatted(key, dimension.column(), currency)
                                + "coalesce(sum(figure), 0) as amount, count(figure) as lines, "
                                + "count(*) - count(figure) as missing from " + from + " group by 1, 2) summed",
                        source)
                .query(Sums::sum)
                .list();
    }

    /** What no rate is known for, by currency. */
    List<ReportView.Unconverted> unconverted(Question question) {
        var source = lines.of(question);
        var link = new LineLink(question.filter());
        return asked(
                        "select line.currency, sum(line.amount) as amount, count(*) as lines, min(booked_on) as first_day, "
                                + "max(booked_on) as last_day from " + source.table()
                                + " where figure is null group by 1 order by 1",
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
