package dev.lifeops.finance.categories;

import dev.lifeops.identity.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a category of one person is in the tree of another: the one of the same key in the default tree. */
@Repository
public class CategoryKeys {

    private final JdbcClient database;

    CategoryKeys(JdbcClient database) {
        this.database = database;
    }

    /** The key of each, or of what it is part of; those of a person's own making alone are left out. */
    public Map<UUID, String> of(UserId owner, Collection<UUID> categories) {
        return database
                .sql("""
                        with recursive above (category, parent_id, key) as (
                            select id, parent_id, key from finance.category where owner_id = ? and id = any(?)
                            union all
                            select above.category, outer_one.parent_id, outer_one.key
                            from above join finance.category outer_one on outer_one.id = above.parent_id
                            where above.key is null)
                        select category, key from above where key is not null""")
                .params(owner.value(), categories.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("category", UUID.class), row.getString("key")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The person's own categories of some keys. */
    public Map<String, UUID> ids(UserId owner, Collection<String> keys) {
        return database
                .sql("select key, id from finance.category where owner_id = ? and key = any(?)")
                .params(owner.value(), keys.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("key"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
