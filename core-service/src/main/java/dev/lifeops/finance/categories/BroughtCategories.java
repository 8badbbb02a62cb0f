package dev.lifeops.finance.categories;

import dev.lifeops.finance.BroughtCategory;
import dev.lifeops.identity.UserId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Categories that come along with what other programs kept. */
@Component
public class BroughtCategories {

    private final JdbcClient database;
    private final CategoryTable categories;
    private final Clock clock;

    BroughtCategories(JdbcClient database, CategoryTable categories, Clock clock) {
        this.database = database;
        this.categories = categories;
        this.clock = clock;
    }

    /** All of a person, those nearest to the top of the tree first. */
    public List<BroughtCategory> all(UserId owner) {
        return List.copyOf(database.sql("""
                        with recursive tree (id, name, depth) as (
                            select id, name, 0 from finance.category where owner_id = :owner and parent_id is null
                            union all
                            select category.id, category.name, depth + 1
                            from finance.category join tree on tree.id = category.parent_id)
                        select id, name from tree order by depth, name, id""")
                .param("owner", owner.value())
                .query((row, _) -> new BroughtCategory(row.getObject("id", UUID.class), row.getString("name")))
                .list());
    }

    /** Adds one at the top. */
    public void add(UserId owner, BroughtCategory category) {
        categories.lockTree(owner);
        database.sql("insert into finance.category (id, owner_id, name, created_at) values (?, ?, ?, ?)")
                .params(
                        category.id(),
                        owner.value(),
                        category.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes one that nothing is in. */
    public void remove(UserId owner, UUID id) {
        categories.lockTree(owner);
        if (categories.find(owner, id).isPresent() && !categories.isUsed(id)) {
            categories.delete(id);
        }
    }
}
