package dev.lifeops.finance.reports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person calls the things that sums are of. */
@Repository
class Names {

    private static final String MERCHANTS = """
            select key, (select merchant from finance.transaction
                         where owner_id = :owner and payee = key order by booked_on desc limit 1) as name
            from unnest(:keys) key""";
    private static final String ITEMS = """
            select key, (select description from finance.transaction_line
                         where owner_id = :owner and item = key order by booked_on desc limit 1) as name
            from unnest(:keys) key""";
    private static final String ACCOUNTS =
            "select id::text as key, name from finance.account where owner_id = :owner and id::text = any(:keys)";

    private final JdbcClient database;

    Names(JdbcClient database) {
        this.database = database;
    }

    Map<String, String> of(Dimension dimension, Question question, Collection<@Nullable String> keys) {
        var known = keys.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return switch (dimension) {
            case MERCHANT -> asked(MERCHANTS, question, known);
            case ITEM -> asked(ITEMS, question, known);
            case ACCOUNT -> asked(ACCOUNTS, question, known);
            case CATEGORY -> known.stream().collect(toMap(identity(), id -> category(question, id)));
            case TAG, MONTH -> known.stream().collect(toMap(identity(), identity()));
        };
    }

    private static String category(Question question, String id) {
        var node = question.tree().node(UUID.fromString(id));
        return node == null ? "" : node.name();
    }

    private Map<String, String> asked(String sql, Question question, Collection<String> keys) {
        var names = new HashMap<String, String>();
        database.sql(sql)
                .param("owner", question.owner().value())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("key"), row.getString("name"));
                });
        return names;
    }
}
