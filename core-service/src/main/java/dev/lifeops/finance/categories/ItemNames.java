package dev.lifeops.finance.categories;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Letters;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learns what a person calls things that receipts print otherwise. */
@Repository
public class ItemNames {

    private final JdbcClient database;

    ItemNames(JdbcClient database) {
        this.database = database;
    }

    /** What was printed has this name from now on, and so has what was called by the old name so far. */
    public void learn(UserId owner, String old, String name) {
        var item = Letters.of(old);
        if (item.isEmpty() || item.equals(Letters.of(name))) {
            return;
        }
        database.sql("update finance.item_name set name = ? where owner_id = ? and name = ?")
                .params(name, owner.value(), old)
                .update();
        database.sql("""
                        insert into finance.item_name (owner_id, item, name) values (?, ?, ?)
                        on conflict (owner_id, item) do update set name = excluded.name""").params(owner.value(), item, name).update();
    }

    /** The names of those that have one, by what is printed. */
    public Map<String, String> recall(UserId owner, Collection<String> printed) {
        var known = new HashMap<String, String>();
        database.sql("select item, name from finance.item_name where owner_id = ? and item = any(?)")
                .param(owner.value())
                .param(printed.stream().map(Letters::of).toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("item"), row.getString("name"));
                });
        var names = new HashMap<String, String>();
        for (var text : printed) {
            var name = known.get(Letters.of(text));
            if (name != null) {
                names.put(text, name);
            }
        }
        return names;
    }

    /** By what is printed. */
    Page<ItemNameView> all(UserId owner, Pageable page) {
        var rows = database.sql("""
                        select id, item, name from finance.item_name where owner_id = ?
                        order by item limit ? offset ?""")
                .params(owner.value(), page.getPageSize(), page.getOffset())
                .query((row, _) ->
                        new ItemNameView(row.getObject("id", UUID.class), row.getString("item"), row.getString("name")))
                .list();
        var count = database.sql("select count(*) from finance.item_name where owner_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    boolean forget(UserId owner, UUID id) {
        return database.sql("delete from finance.item_name where owner_id = ? and id = ?")
                        .params(owner.value(), id)
                        .update()
                > 0;
    }
}
