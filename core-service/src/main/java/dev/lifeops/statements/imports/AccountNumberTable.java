package dev.lifeops.statements.imports;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which numbers banks call the accounts of people. */
@Repository
class AccountNumberTable {

    private final JdbcClient database;

    AccountNumberTable(JdbcClient database) {
        this.database = database;
    }

    Optional<UUID> account(UserId owner, String number) {
        return database.sql("select account_id from statements.account_number where owner_id = ? and number = ?")
                .params(owner.value(), number)
                .query(UUID.class)
                .optional();
    }

    List<String> of(UserId owner, UUID account) {
        return List.copyOf(
                database.sql("select number from statements.account_number where owner_id = ? and account_id = ?")
                        .params(owner.value(), account)
                        .query(String.class)
                        .list());
    }

    void learn(UserId owner, BankAccount account, String number, UUID importId) {
        database.sql("""
                        insert into statements.account_number (owner_id, number, account_id, currency, learned_by)
                        values (?, ?, ?, ?, ?) on conflict (owner_id, number) do nothing""")
                .params(owner.value(), number, account.id(), account.currency(), importId)
                .update();
    }

    /** What an import has told is not believed any more once it is undone, unless another says so, too. */
    void unlearn(UUID importId) {
        database.sql("""
                        delete from statements.account_number
                        where learned_by = :import and not exists (
                            select from statements.import
                            where import.account_id = account_number.account_id and status = 'DONE' and id <> :import)""").param("import", importId).update();
    }

    List<AccountNumberView> all(UserId owner) {
        return database.sql("""
                        select id, number, account_id from statements.account_number where owner_id = ?
                        order by number""")
                .param(owner.value())
                .query((row, _) -> new AccountNumberView(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("account_id", UUID.class)))
                .list();
    }

    boolean forget(UserId owner, UUID id) {
        return database.sql("delete from statements.account_number where owner_id = ? and id = ?")
                        .params(owner.value(), id)
                        .update()
                > 0;
    }
}
