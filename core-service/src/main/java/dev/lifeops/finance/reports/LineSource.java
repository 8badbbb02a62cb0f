package dev.lifeops.finance.reports;

import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.shared.SqlConditions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lines that a question is about, as a table. */
@Component
class LineSource {

    private final Exchange exchange;

    LineSource(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A table expression, and the parameters it needs. */
    record Source(String table, Map<String, Object> parameters) {}

    /** All of them. */
    Source of(Question question) {
        var conditions = conditions(question);
        return source("finance.transaction_line line", question, conditions);
    }

    /** Those in another currency that no rate is known for. */
    Source unconverted(Question question) {
        var conditions = conditions(question)
                .and("line.currency <> :base", "base", question.base())
                .and("rate.rate is null", "gap", exchange.longestGap());
        return source(
                "finance.transaction_line line left join finance.day_rate(:owner, :base, :from, :to, :gap) rate"
                        + " on rate.currency = line.currency and rate.day = line.booked_on",
                question,
                conditions);
    }

    private static SqlConditions conditions(Question question) {
        return LineConditions.ofLines(question)
                .and("line.booked_on >= :from", "from", question.span().from())
                .and("line.booked_on <= :to", "to", question.span().to());
    }

    private static Source source(String from, Question question, SqlConditions conditions) {
        return new Source(
                """
                (select line.id, line.transaction_id, line.position, line.booked_on, line.kind, line.currency,
                     line.description, line.category_id, line.account_id, %s as amount
                 from %s%s) line""".formatted(question.filter().flow().signed("line.amount"), from, conditions.where()),
                conditions.parameters());
    }
}
