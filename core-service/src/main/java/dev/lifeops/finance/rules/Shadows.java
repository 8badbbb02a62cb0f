package dev.lifeops.finance.rules;

import dev.lifeops.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rules never come to bear because an earlier one fits whatever they fit. */
@Repository
class Shadows {

    private final JdbcClient database;

    Shadows(JdbcClient database) {
        this.database = database;
    }

    /** What stands in the light of one rule, and what it takes the light from. */
    record Of(List<UUID> shadowedBy, List<UUID> shadows) {}

    private record Pair(UUID earlier, UUID later) {}

    /** All pairs of a person's rules. */
    record All(List<Pair> pairs) {

        Of of(UUID rule) {
            var shadowedBy = new ArrayList<UUID>();
            var shadows = new ArrayList<UUID>();
            for (var pair : pairs) {
                if (pair.later().equals(rule)) {
                    shadowedBy.add(pair.earlier());
                } else if (pair.earlier().equals(rule)) {
                    shadows.add(pair.later());
                }
            }
            return new Of(List.copyOf(shadowedBy), List.copyOf(shadows));
        }
    }

    /** Every condition of the earlier rule follows from those of the later one. */
    All among(UserId owner) {
        return new All(database.sql("""
                        with asked as materialized (
                            select id, position, finance.letters(merchant) as merchant, merchant_match,
                                finance.letters(item) as item, item_match, amount_from, amount_to, account_id, kind
                            from finance.rule where owner_id = ? and category_id is not null)
                        select earlier.id as earlier, later.id as later
                        from asked earlier join asked later on later.position > earlier.position
                        where (earlier.merchant is null or later.merchant = earlier.merchant
                                   and (earlier.merchant_match = 'CONTAINS' or later.merchant_match = 'EQUALS')
                               or earlier.merchant_match = 'CONTAINS'
                                   and strpos(later.merchant, earlier.merchant) > 0)
                          and (earlier.item is null or later.item = earlier.item
                                   and (earlier.item_match = 'CONTAINS' or later.item_match = 'EQUALS')
                               or earlier.item_match = 'CONTAINS' and strpos(later.item, earlier.item) > 0)
                          and (earlier.amount_from is null or later.amount_from >= earlier.amount_from)
                          and (earlier.amount_to is null or later.amount_to <= earlier.amount_to)
                          and (earlier.account_id is null or later.account_id = earlier.account_id)
                          and (earlier.kind is null or later.kind = earlier.kind)
                        order by earlier.position, later.position""")
                .param(owner.value())
                .query((row, _) -> new Pair(row.getObject("earlier", UUID.class), row.getObject("later", UUID.class)))
                .list());
    }
}
