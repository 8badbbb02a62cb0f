package dev.lifeops.finance.categories;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Letters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learns into which category a person puts things, and remembers it when they come again. */
@Repository
public class Lessons {

    private static final String ANYWHERE = "";

    private final JdbcClient database;
    private final Days days;

    Lessons(JdbcClient database, Days days) {
        this.database = database;
        this.days = days;
    }

    /** A category that was learned, and what it was learned from. */
    public record Learned(UUID category, String why) {}

    /** The last choice counts: at that merchant, and for an item everywhere. */
    public void learn(UserId owner, @Nullable String merchant, @Nullable String item, UUID category) {
        keys(merchant, item)
                .forEach(key -> database.sql("""
                        insert into finance.lesson (owner_id, merchant, item, category_id, learned_on, why)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (owner_id, item, merchant) do update
                        set category_id = excluded.category_id, learned_on = excluded.learned_on, why = excluded.why""")
                        .params(
                                owner.value(),
                                key.merchant(),
                                key.item(),
                                category,
                                days.today(owner),
                                why(merchant, item))
                        .update());
    }

    /** A person took the category away again. */
    public void forget(UserId owner, @Nullable String merchant, @Nullable String item) {
        keys(merchant, item)
                .forEach(key -> database.sql(
                                "delete from finance.lesson where owner_id = ? and merchant = ? and item = ?")
                        .params(owner.value(), key.merchant(), key.item())
                        .update());
    }

    /** What was learned of the items of one merchant, by the item as it is written. */
    public Map<String, Learned> recall(UserId owner, @Nullable String merchant, Collection<String> items) {
        var known = known(owner, merchant, items);
        var recalled = new HashMap<String, Learned>();
        for (var item : items) {
            keys(merchant, item)
                    .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                    .findFirst()
                    .ifPresent(learned -> recalled.put(item, learned));
        }
        return recalled;
    }

    private Map<Key, Learned> known(UserId owner, @Nullable String merchant, Collection<String> items) {
        return database
                .sql("""
                        select merchant, item, category_id, learned_on, why from finance.lesson
                        where owner_id = ? and item = any(?) and merchant in (?, '')""")
                .param(owner.value())
                .param(items.stream().map(Letters::of).toArray(String[]::new))
                .param(Letters.of(merchant))
                .query((row, _) -> Map.entry(new Key(row.getString("merchant"), row.getString("item")), learned(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The latest first. */
    Page<LessonView> all(UserId owner, Pageable page) {
        var rows = database.sql("""
                        select id, merchant, item, category_id, learned_on from finance.lesson where owner_id = ?
                        order by learned_on desc, id desc limit ? offset ?""")
                .params(owner.value(), page.getPageSize(), page.getOffset())
                .query((row, _) -> new LessonView(
                        row.getObject("id", UUID.class),
                        row.getString("merchant"),
                        row.getString("item"),
                        row.getObject("category_id", UUID.class),
                        row.getObject("learned_on", LocalDate.class)))
                .list();
        var count = database.sql("select count(*) from finance.lesson where owner_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    boolean forget(UserId owner, UUID id) {
        return database.sql("delete from finance.lesson where owner_id = ? and id = ?")
                        .params(owner.value(), id)
                        .update()
                > 0;
    }

    private record Key(String merchant, String item) {}

    /** The narrowest first; of what has neither name nothing can be known. */
    private static Stream<Key> keys(@Nullable String merchant, @Nullable String item) {
        var here = new Key(Letters.of(merchant), Letters.of(item));
        var anywhere = new Key(ANYWHERE, here.item());
        return Stream.of(here, anywhere)
                .distinct()
                .filter(key -> !key.item().isEmpty() || !key.merchant().isEmpty());
    }

    private static Learned learned(ResultSet row) throws SQLException {
        return new Learned(
                row.getObject("category_id", UUID.class),
                "%s, on %s.".formatted(row.getString("why"), row.getObject("learned_on", LocalDate.class)));
    }

    private static String why(@Nullable String merchant, @Nullable String item) {
        var what = item == null ? "what has no description" : "\"%s\"".formatted(item);
        var where = merchant == null ? "" : " of \"%s\"".formatted(merchant);
        return "You put " + what + where + " into this category";
    }
}
