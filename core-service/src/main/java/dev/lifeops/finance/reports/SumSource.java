package dev.lifeops.finance.reports;

import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.finance.reports.LineSource.Source;
import dev.lifeops.finance.sums.Stretches;
import dev.lifeops.finance.sums.SummedMonths;
import dev.lifeops.shared.SmallestCoin;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a question is about as rows that add up to what its lines add up to: the sums of whole months where there are
 * any, and the lines of the days beside them.
 */
@Component
class SumSource {

    private static final String TAGS = " join finance.transaction on transaction.id = line.transaction_id";
    private static final String RATES =
            " left join finance.day_rate(:owner, :base, stretch.first, stretch.last, :gap) rate"
                    + " on rate.currency = line.currency and rate.day = line.booked_on";

    private final SummedMonths months;
    private final Exchange exchange;

    SumSource(SummedMonths months, Exchange exchange) {
        this.months = months;
        this.exchange = exchange;
    }

    /** The sums that know all that is asked for. */
    private enum Table {
        BY_ACCOUNT_AND_TAG("finance.month_sum", null, "line.payee, null, line.account_id, line.tags"),
        BY_ITEM("finance.item_sum", "finance.item_year", "null, line.item, null, null"),
        BY_ITEM_AND_SHOP("finance.item_shop_sum", "finance.item_shop_year", "line.payee, line.item, null, null");

        private final String months;
        private final @Nullable String years;
        private final String columns;

        Table(String months, @Nullable String years, String columns) {
            this.months = months;
            this.years = years;
            this.columns = columns;
        }
    }

    /** With a {@code figure}, how many {@code lines} it is of, and how many are {@code missing} for want of a rate. */
    Source of(Dimension by, Question question) {
        var table = table(by, question);
        var stretches = stretches(table, question);
        var lines = LineConditions.ofLines(question);
        var parameters = new LinkedHashMap<>(lines.parameters());
        parameters.put("firsts", stretches.firstDays());
        parameters.put("lasts", stretches.lastDays());
        parameters.put("months", stretches.monthDays());
        parameters.put("years", stretches.yearDays());
        if (question.converts()) {
            parameters.put("base", question.base());
            parameters.put("gap", exchange.longestGap());
            parameters.put("coins", SmallestCoin.decimals(question.base()));
        }
        var rows = lines(by, question, lines.where()) + (table == null ? "" : sums(table, question));
        return new Source("(" + rows + ") line", parameters);
    }

    private Stretches stretches(@Nullable Table table, Question question) {
        var span = question.span();
        if (table == null) {
            return Stretches.unsummed(span.from(), span.to());
        }
        return table.years == null
                ? months.within(question.owner(), question.base(), span.from(), span.to())
                : months.withinInYears(question.owner(), question.base(), span.from(), span.to());
    }

    /** Which are none where items and accounts or tags are asked for, or one item, of which there are few lines. */
    private static @Nullable Table table(Dimension by, Question question) {
        var filter = question.filter();
        if (filter.item() != null || filter.lacking().contains(Dimension.ITEM)) {
            return null;
        }
        if (by != Dimension.ITEM) {
            return Table.BY_ACCOUNT_AND_TAG;
        }
        var isNarrow = filter.accountId() != null
                || !filter.tags().isEmpty()
                || filter.lacking().contains(Dimension.TAG)
                || filter.lacking().contains(Dimension.ACCOUNT);
        if (isNarrow) {
            return null;
        }
        var isByShop = filter.merchant() != null || filter.lacking().contains(Dimension.MERCHANT);
        return isByShop ? Table.BY_ITEM_AND_SHOP : Table.BY_ITEM;
    }

    private static String lines(Dimension by, Question question, String where) {
        var isByTag = by == Dimension.TAG;
        var amount = question.filter().flow().signed("line.amount");
        var figure = question.converts()
                ? "case when line.currency = :base then %s else round((%s) * rate.rate, :coins) end"
                        .formatted(amount, amount)
                : amount;
        var joins = (isByTag ? TAGS : "") + (question.converts() ? RATES : "");
        // the offset keeps each stretch one look into the index of days
        return """
                select line.*, case when figure is null then 0 else 1 end as lines,
                    case when figure is null then 1 else 0 end as missing
                from unnest(:firsts::date[], :lasts::date[]) as stretch (first, last)
                cross join lateral (
                    select line.booked_on, line.currency, line.category_id, line.payee, line.item, line.account_id,
                        %s as tags, %s as figure
                    from finance.transaction_line line%s%s and line.booked_on between stretch.first and stretch.last
                    offset 0) line""".formatted(isByTag ? "transaction.tags" : "null::text[]", figure, joins, where);
    }

    private static String sums(Table table, Question question) {
        var years = table.years == null ? "" : sums(table.years, "last_month", ":years", table.columns, question);
        return sums(table.months, "month", ":months", table.columns, question) + years;
    }

    private static String sums(String table, String month, String months, String columns, Question question) {
        var figure = question.filter().flow().signed(question.converts() ? "line.figure" : "line.amount");
        var counts = question.converts() ? "line.lines - line.missing, line.missing" : "line.lines, 0";
        return """
                 union all
                select line.%s, line.currency, line.category_id, %s, %s, %s
                from %s line%s and line.%s = any(%s::date[])""".formatted(
                        month,
                        columns,
                        figure,
                        counts,
                        table,
                        LineConditions.ofSums(question).where(),
                        month,
                        months);
    }
}
