package dev.lifeops.finance.categories;

import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All categories. */
@Repository
class CategoryTable {

    private final JdbcClient database;

    CategoryTable(JdbcClient database) {
        this.database = database;
    }

    /** Those at the top first, by name. */
    Page<Category> all(UserId owner, Pageable page) {
        var rows = database.sql("""
                        select * from finance.category where owner_id = ?
                        order by parent_id nulls first, name, id limit ? offset ?""")
                .params(owner.value(), page.getPageSize(), page.getOffset())
                .query(CategoryTable::category)
                .list();
        var count = database.sql("select count(*) from finance.category where owner_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    Optional<Category> find(UserId owner, UUID id) {
        return database.sql("select * from finance.category where owner_id = ? and id = ?")
                .params(owner.value(), id)
                .query(CategoryTable::category)
                .optional();
    }

    /** One at a time changes a person's tree, so that two moves that are fine alone make no cycle together. */
    void lockTree(UserId owner) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended('finance.category ' || ?, 0))")
                .param(owner.value().toString())
                .query(Integer.class)
                .single();
    }

    UUID add(UserId owner, CategoryEdit category, Instant now) {
        return database.sql("""
                        insert into finance.category (owner_id, parent_id, name, created_at)
                        values (?, ?, ?, ?) returning id""")
                .param(owner.value())
                .param(category.parentId())
                .param(category.name())
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Adds one of the default tree, unless the key is there already or the name is taken; its id either way. */
    UUID offer(UserId owner, @Nullable UUID parent, String key, String name, Instant now) {
        database.sql("""
                        insert into finance.category (owner_id, parent_id, key, name, created_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .param(owner.value())
                .param(parent)
                .param(key)
                .param(name)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("""
                        select id from finance.category
                        where owner_id = ? and (key = ? or parent_id is not distinct from ? and name = ?)
                        order by key = ? desc nulls last limit 1""")
                .param(owner.value())
                .param(key)
                .param(parent)
                .param(name)
                .param(key)
                .query(UUID.class)
                .single();
    }

    void rewrite(UUID id, CategoryEdit category) {
        database.sql("update finance.category set version = version + 1, name = ?, parent_id = ? where id = ?")
                .param(category.name())
                .param(category.parentId())
                .param(id)
                .update();
    }

    boolean isNameTaken(UserId owner, CategoryEdit category) {
        return database.sql("""
                        select exists (select from finance.category
                                       where owner_id = ? and parent_id is not distinct from ? and name = ?)""")
                .param(owner.value())
                .param(category.parentId())
                .param(category.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether one is the other, or part of it at any depth. */
    boolean isWithin(UUID inner, UUID outer) {
        return database.sql("""
                        with recursive above (id, parent_id) as (
                            select id, parent_id from finance.category where id = ?
                            union
                            select category.id, category.parent_id from finance.category
                            join above on category.id = above.parent_id)
                        select exists (select from above where id = ?)""").params(inner, outer).query(Boolean.class).single();
    }

    boolean isUsed(UUID id) {
        return database.sql("""
                        select exists (select from finance.transaction_line where category_id = :id)
                            or exists (select from finance.category where parent_id = :id)
                            or exists (select from finance.budget where category_id = :id)
                            or exists (select from finance.rule where category_id = :id)""").param("id", id).query(Boolean.class).single();
    }

    boolean bothHaveBudgets(UUID one, UUID other) {
        return database.sql("select count(*) = 2 from finance.budget where category_id in (?, ?)")
                .params(one, other)
                .query(Boolean.class)
                .single();
    }

    /** Moves lines, parts, rules, the budget and what was learned from one category to another. */
    void move(UUID from, UUID to) {
        database.sql("update finance.transaction_line set category_id = ? where category_id = ?")
                .params(to, from)
                .update();
        database.sql("update finance.rule set version = version + 1, category_id = ? where category_id = ?")
                .params(to, from)
                .update();
        database.sql("update finance.lesson set category_id = ? where category_id = ?")
                .params(to, from)
                .update();
        database.sql("update finance.budget set version = version + 1, category_id = ? where category_id = ?")
                .params(to, from)
                .update();
        database.sql("update finance.category set version = version + 1, parent_id = ? where parent_id = ?")
                .params(to, from)
                .update();
    }

    boolean partsClash(UUID from, UUID to) {
        return database.sql("""
                        select exists (select from finance.category part
                                           join finance.category other on other.name = part.name
                                       where part.parent_id = ? and other.parent_id = ?)""").params(from, to).query(Boolean.class).single();
    }

    void delete(UUID id) {
        database.sql("delete from finance.category where id = ?").param(id).update();
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        return new Category(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new CategoryEdit(row.getString("name"), row.getObject("parent_id", UUID.class)),
                row.getString("key"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
