package dev.lifeops.statements.connections;

import dev.lifeops.identity.UserId;
import dev.lifeops.statements.banks.RemoteAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of connections. */
@Repository
class Links {

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    List<Link> of(UUID connection) {
        return database.sql("select * from statements.linked_account where connection_id = ? order by name, id")
                .param(connection)
                .query(Links::link)
                .list();
    }

    /** For whoever is about to change it. */
    Optional<Link> lock(UUID connection, UUID id) {
        return database.sql("select * from statements.linked_account where connection_id = ? and id = ? for update")
                .params(connection, id)
                .query(Links::link)
                .optional();
    }

    /** Writes down what a service says of its accounts; those that it does not name any more stay. */
    void see(UUID connection, Collection<RemoteAccount> accounts) {
        accounts.forEach(account -> database.sql("""
                        insert into statements.linked_account (connection_id, remote_id, name, currency, balance, balance_on)
                        values (:connection, :remote, :name, :currency, :balance, :day)
                        on conflict (connection_id, remote_id) do update
                        set name = excluded.name, currency = excluded.currency,
                            balance = coalesce(excluded.balance, linked_account.balance),
                            balance_on = coalesce(excluded.balance_on, linked_account.balance_on)""")
                .param("connection", connection)
                .param("remote", account.id())
                .param("name", account.name())
                .param("currency", account.currency())
                .param("balance", account.balance(), Types.NUMERIC)
                .param("day", account.balanceOn(), Types.DATE)
                .update());
    }

    /** Whether another link leads to the account already. */
    boolean isLinked(UserId owner, UUID account) {
        return database.sql("""
                        select exists (select from statements.linked_account
                                           join statements.connection on connection.id = connection_id
                                       where owner_id = ? and account_id = ?)""")
                .params(owner.value(), account)
                .query(Boolean.class)
                .single();
    }

    void link(UUID id, UUID account, UUID importId) {
        database.sql("""
                        update statements.linked_account set account_id = ?, import_id = ?, lines = 0, problem_code = null
                        where id = ?""").params(account, importId, id).update();
    }

    void unlink(UUID id) {
        database.sql("delete from statements.synced where link_id = ?")
                .param(id)
                .update();
        database.sql("""
                        update statements.linked_account
                        set account_id = null, import_id = null, lines = 0, problem_code = null where id = ?""").param(id).update();
    }

    void count(UUID id, int lines) {
        database.sql("update statements.linked_account set lines = ?, problem_code = null where id = ?")
                .params(lines, id)
                .update();
    }

    void complain(UUID id, String problemCode) {
        database.sql("update statements.linked_account set problem_code = ? where id = ?")
                .params(problemCode, id)
                .update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("remote_id"),
                row.getString("name"),
                row.getString("currency"),
                row.getBigDecimal("balance"),
                row.getObject("balance_on", LocalDate.class),
                row.getObject("account_id", UUID.class),
                row.getObject("import_id", UUID.class),
                row.getInt("lines"),
                row.getString("problem_code"));
    }
}
