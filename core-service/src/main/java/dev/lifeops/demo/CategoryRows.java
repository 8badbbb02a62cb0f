package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The household's categories as a person would have begun with them. */
final class CategoryRows {

    private final JdbcOperations database;

    CategoryRows(JdbcOperations database) {
        this.database = database;
    }

    /** Adds those that are not there; one that was deleted or moved in between is not added again. */
    Map<HouseholdCategory, UUID> begin(UUID person, Instant at) {
        if (isNew(person)) {
            Arrays.stream(HouseholdCategory.values()).forEach(category -> add(person, category, at));
        }
        var known = new EnumMap<HouseholdCategory, UUID>(HouseholdCategory.class);
        for (var category : HouseholdCategory.values()) {
            database.queryForList(
                            "select id from finance.category where owner_id = ? and key = ?",
                            UUID.class,
                            person,
                            category.key())
                    .forEach(id -> known.put(category, id));
        }
        return known;
    }

    private boolean isNew(UUID person) {
        return database.queryForList("select id from finance.category where owner_id = ? limit 1", UUID.class, person)
                .isEmpty();
    }

    private void add(UUID person, HouseholdCategory category, Instant at) {
        database.update(
                "insert into finance.category (id, owner_id, parent_id, key, name, created_at) values (?, ?, ?, ?, ?, ?)",
                id(person, category),
                person,
                parentId(person, category.parent()),
                category.key(),
                category.label(),
                sql(at));
    }

    private static @Nullable UUID parentId(UUID person, @Nullable HouseholdCategory parent) {
        return parent == null ? null : id(person, parent);
    }

    private static UUID id(UUID person, HouseholdCategory category) {
        return Ids.of(person, "category", category.key());
    }
}
