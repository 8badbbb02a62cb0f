package dev.lifeops.finance.accounts;

import dev.lifeops.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts. */
@Repository
class AccountTable {

    /** What lies between the opening and the day, in either direction of time. */
    private static final String WITH_BALANCE = """
            select account.*,
                   opening_balance
                       + coalesce((select sum(change) from finance.account_change
                                   where owner_id = account.owner_id and account_id = account.id
                                       and booked_on between coalesce(opened_on, '-infinity') and :day), 0)
                       - coalesce((select sum(change) from finance.account_change
                                   where owner_id = account.owner_id and account_id = account.id and booked_on > :day and booked_on < opened_on), 0)
                       as balance
            from finance.account""";

    private final JdbcClient database;

    AccountTable(JdbcClient database) {
        this.database = database;
    }

    /** Those in use first, by name. */
    Page<Account> all(UserId owner, LocalDate day, Pageable page) {
        var rows = database.sql(WITH_BALANCE
                        + " where owner_id = :owner order by archived, name, id limit :limit offset :offset")
                .param("owner", owner.value())
                .param("day", day)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(AccountTable::account)
                .list();
        return new PageImpl<>(rows, page, count(owner));
    }

    private long count(UserId owner) {
        return database.sql("select count(*) from finance.account where owner_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    Optional<Account> find(UserId owner, UUID id, LocalDate day) {
        return database.sql(WITH_BALANCE + " where owner_id = :owner and id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .param("day", day)
                .query(AccountTable::account)
                .optional();
    }

    /** Lets nobody else change it before this transaction ends. */
    boolean lock(UserId owner, UUID id) {
        return !database.sql("select id from finance.account where owner_id = ? and id = ? for update")
                .params(owner.value(), id)
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    UUID add(UserId owner, AccountEdit account, Instant now) {
        return database.sql("""
                        insert into finance.account
                            (owner_id, name, type, currency, opening_balance, opened_on, archived, created_at)
                        values (:owner, :name, :type, :currency, :balance, :opened, :archived, :now)
                        returning id""")
                .param("owner", owner.value())
                .params(Columns.of(account))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void rewrite(UUID id, AccountEdit account) {
        database.sql("""
                        update finance.account
                        set version = version + 1, name = :name, type = :type, currency = :currency,
                            opening_balance = :balance, opened_on = :opened, archived = :archived
                        where id = :id""").param("id", id).params(Columns.of(account)).update();
    }

    void delete(UUID id) {
        database.sql("delete from finance.account where id = ?").param(id).update();
    }

    boolean isNameTaken(UserId owner, String name) {
        return database.sql("select exists (select from finance.account where owner_id = ? and name = ?)")
                .params(owner.value(), name)
                .query(Boolean.class)
                .single();
    }

    boolean isUsed(UUID id) {
        return database.sql("""
                        select exists (select from finance.account_movement where account_id = :id)
                            or exists (select from finance.goal where account_id = :id)""").param("id", id).query(Boolean.class).single();
    }

    /** The oldest in use of the first type that there is one of. */
    Optional<UUID> firstInUse(UserId owner, String currency, List<AccountType> types) {
        return database.sql("""
                        select id from finance.account
                        where owner_id = :owner and currency = :currency and not archived and type = any(:types)
                        order by array_position(:types, type), created_at, id limit 1""")
                .param("owner", owner.value())
                .param("currency", currency)
                .param("types", types.stream().map(AccountType::name).toArray(String[]::new))
                .query(UUID.class)
                .optional();
    }

    /** Makes a purse unless another account has that name, be it made at the same moment. */
    void addPurse(UserId owner, String name, String currency, Instant now) {
        database.sql("""
                        insert into finance.account (owner_id, name, type, currency, created_at)
                        values (?, ?, 'CASH', ?, ?) on conflict do nothing""")
                .params(owner.value(), name, currency, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> ofGroup(UserId owner, UUID group, String currency) {
        return database.sql("select id from finance.account where owner_id = ? and group_id = ? and currency = ?")
                .params(owner.value(), group, currency)
                .query(UUID.class)
                .optional();
    }

    /** Makes the account of a group unless another has that name. */
    void addOfGroup(UserId owner, UUID group, String name, String currency, Instant now) {
        database.sql("""
                        insert into finance.account (owner_id, group_id, name, type, currency, created_at)
                        values (?, ?, ?, 'SHARED', ?, ?) on conflict do nothing""")
                .params(owner.value(), group, name, currency, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var content = new AccountEdit(
                row.getString("name"),
                AccountType.valueOf(row.getString("type")),
                row.getString("currency"),
                row.getBigDecimal("opening_balance"),
                row.getObject("opened_on", LocalDate.class),
                row.getBoolean("archived"));
        return new Account(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                content,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("balance"));
    }
}
