package dev.lifeops.finance.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines the rules of a person fit, as the beginning of a statement that goes on with {@code fit}. The same for
 * what is new, what is old and what is only tried, so that a trial tells what will be.
 */
final class Fitting {

    /** Letters of rules, and of each merchant, are made once. */
    private static final String RULES = """
            with asked as materialized (
                select id, position, name, finance.letters(merchant) as merchant, merchant_match,
                    finance.letters(item) as item, item_match, amount_from, amount_to, account_id, kind, category_id,
                    tag,
                    format('Rule "%s": ', name) || concat_ws(', ',
                        'merchant ' || lower(merchant_match) || ' "' || merchant || '"',
                        'item ' || lower(item_match) || ' "' || item || '"',
                        'amount from ' || trim_scale(amount_from), 'amount to ' || trim_scale(amount_to),
                        'account "' || (select account.name from finance.account where id = account_id) || '"',
                        'kind ' || lower(kind)) as why
                from (select id, position, name, merchant, merchant_match, item, item_match, amount_from, amount_to,
                          account_id, kind, category_id, tag
                      from finance.rule where owner_id = :owner
                      %s) stored),
            head as materialized (
                select id, account_id, to_account_id, finance.letters(merchant) as merchant
                from finance.transaction where owner_id = :owner and %s),
            fit as (
                select line.id, line.transaction_id, line.category_id as before, line.category_source as source,
                    asked.id as rule_id, asked.position, asked.category_id, asked.tag, asked.why
                from finance.transaction_line line
                    join head on head.id = line.transaction_id
                    join asked
                        on (asked.merchant is null or case asked.merchant_match
                                when 'EQUALS' then head.merchant = asked.merchant
                                else strpos(head.merchant, asked.merchant) > 0 end)
                       and (asked.item is null or case asked.item_match
                                when 'EQUALS' then line.item = asked.item
                                else strpos(line.item, asked.item) > 0 end)
                       and (asked.amount_from is null or line.amount >= asked.amount_from)
                       and (asked.amount_to is null or line.amount <= asked.amount_to)
                       and (asked.account_id is null or asked.account_id in (head.account_id, head.to_account_id))
                       and (asked.kind is null or line.kind = asked.kind)
                where line.owner_id = :owner and line.type in ('ITEM', 'SHARE') and %s),
            decided as (
                select distinct on (id) * from fit where category_id is not null order by id, position)
            """;

    private static final String DRAFT = """
            union all
            select :draftId, :place, :name, :merchant, :merchantMatch, :item, :itemMatch,
                :amountFrom::numeric, :amountTo::numeric, :account::uuid, :kind, :category::uuid, :tag""";

    private static final String IN_SPAN = "booked_on between :from and :to";

    private Fitting() {}

    /** Of some transactions. */
    static String ofTransactions() {
        return RULES.formatted("%s", "", "id = any(:transactions)", "line.transaction_id = any(:transactions)");
    }

    /** Of the entries of some days. */
    static String ofSpan() {
        return RULES.formatted("%s", "", IN_SPAN, "line." + IN_SPAN);
    }

    /** Of the entries of some days, by the stored rules and one more. */
    static String ofSpanWithDraft() {
        return RULES.formatted("%s", DRAFT, IN_SPAN, "line." + IN_SPAN);
    }

    /** What the statement of a draft needs to know of it, which comes last. */
    static Map<String, @Nullable Object> draft(UUID id, RuleEdit rule) {
        var parameters = new HashMap<String, @Nullable Object>(RuleTable.columns(rule));
        parameters.put("draftId", id);
        parameters.put("place", Integer.MAX_VALUE);
        return parameters;
    }
}
