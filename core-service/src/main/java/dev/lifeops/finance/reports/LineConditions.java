package dev.lifeops.finance.reports;

import dev.lifeops.shared.SqlConditions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a question asks of lines, except of their days. */
final class LineConditions {

    /** As the column of transactions has it. */
    private static final String PAYEE =
            "nullif(btrim(regexp_replace(lower(:merchant), '[^[:alpha:]]+', ' ', 'g')), '')";

    private static final String TRANSACTIONS =
            "line.transaction_id in (select id from finance.transaction where owner_id = :owner and ";

    private LineConditions() {}

    /** Of lines themselves. */
    static SqlConditions ofLines(Question question) {
        return conditions(question, TRANSACTIONS + "tags @> :tags::text[])", TRANSACTIONS + "tags = '{}')");
    }

    /** Of their sums, which have the tags of their transactions. */
    static SqlConditions ofSums(Question question) {
        return conditions(question, "line.tags @> :tags::text[]", "line.tags = '{}'");
    }

    private static SqlConditions conditions(Question question, String tagged, String untagged) {
        var filter = question.filter();
        var owner = question.owner().value();
        var conditions = new SqlConditions()
                .and("line.owner_id = :owner", "owner", owner)
                .and("line.kind = any(:kinds)", "kinds", filter.flow().kinds().toArray(String[]::new))
                .and("line.category_id = any(:categories)", "categories", categories(question))
                .and("line.payee = " + PAYEE, "merchant", filter.merchant())
                .and("line.item = finance.letters(:item)", "item", filter.item())
                .and("line.account_id = :account", "account", filter.accountId())
                .and("line.currency = :currency", "currency", filter.currency())
                .and(
                        tagged,
                        "tags",
                        filter.tags().isEmpty() ? null : filter.tags().toArray(String[]::new));
        filter.lacking()
                .forEach(it ->
                        conditions.and(it == Dimension.TAG ? untagged : it.column() + " is null", "owner", owner));
        return conditions;
    }

    private static UUID @Nullable [] categories(Question question) {
        var wanted = question.filter().categoryId();
        if (wanted == null) {
            return null;
        }
        return question.filter().withParts()
                ? question.tree().within(wanted).toArray(UUID[]::new)
                : new UUID[] {wanted};
    }
}
