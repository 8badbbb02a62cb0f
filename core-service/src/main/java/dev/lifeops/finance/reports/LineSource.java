package dev.lifeops.finance.reports;

import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.shared.SqlConditions;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines that a question is about, as a table with what each adds to the figure: one source of sums and lists. */
@Component
class LineSource {

    private final Exchange exchange;

    LineSource(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A table expression, and the parameters it needs. */
    record Source(String table, Map<String, Object> parameters) {}

    /** With {@code amount} in the line's currency and {@code figure}, null where no rate is known. */
    Source of(Question question) {
        var amount = question.filter().flow().amount();
        var conditions = conditions(question);
        var parameters = new LinkedHashMap<>(conditions.parameters());
        var from = "finance.transaction_line line";
        var figure = amount;
        if (question.converts()) {
            from += " left join finance.day_rate(:owner, :base, :from, :to, :gap) rate"
                    + " on rate.currency = line.currency and rate.day = line.booked_on";
            figure = "case when line.currency = :base then %s else round((%s) * rate.rate, :coins) end"
                    .formatted(amount, amount);
            parameters.put("base", question.base());
            parameters.put("gap", exchange.longestGap());
            parameters.put("coins", coins(question.base()));
        }
        var columns =
                "line.id, line.transaction_id, line.position, line.booked_on, line.kind, line.currency, line.payee,"
                        + " line.item, line.description, line.category_id, line.account_id";
        return new Source(
                "(select %s, %s as amount, %s as figure from %s%s) line"
                        .formatted(columns, amount, figure, from, conditions.where()),
                parameters);
    }

    private static int coins(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static SqlConditions conditions(Question question) {
        var filter = question.filter();
        var conditions = new SqlConditions()
                .and("line.owner_id = :owner", "owner", question.owner().value())
                .and("line.booked_on >= :from", "from", question.span().from())
                .and("line.booked_on <= :to", "to", question.span().to())
                .and("line.kind = any(:kinds)", "kinds", filter.flow().kinds().toArray(String[]::new))
                .and("line.category_id = any(:categories)", "categories", categories(question))
                .and("line.payee = " + PAYEE, "merchant", filter.merchant())
                .and("line.item = finance.letters(:item)", "item", filter.item())
                .and("line.account_id = :account", "account", filter.accountId())
                .and("line.currency = :currency", "currency", filter.currency())
                .and(
                        "line.transaction_id in (select id from finance.transaction"
                                + " where owner_id = :owner and tags @> :tags::text[])",
                        "tags",
                        filter.tags().isEmpty() ? null : filter.tags().toArray(String[]::new));
        filter.lacking()
                .forEach(it ->
                        conditions.and(lacks(it), "owner", question.owner().value()));
        return conditions;
    }

    /** As the column of transactions has it. */
    private static final String PAYEE =
            "nullif(btrim(regexp_replace(lower(:merchant), '[^[:alpha:]]+', ' ', 'g')), '')";

    private static UUID @Nullable [] categories(Question question) {
        var wanted = question.filter().categoryId();
        if (wanted == null) {
            return null;
        }
        return question.filter().withParts()
                ? question.tree().within(wanted).toArray(UUID[]::new)
                : new UUID[] {wanted};
    }

    private static String lacks(Dimension dimension) {
        return dimension == Dimension.TAG
                ? "line.transaction_id in (select id from finance.transaction where owner_id = :owner and tags = '{}')"
                : dimension.column() + " is null";
    }
}
