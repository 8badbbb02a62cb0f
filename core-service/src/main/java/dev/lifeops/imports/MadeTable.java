package dev.lifeops.imports;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and categories that imports made, and which account of another program is which one here. */
@Repository
class MadeTable {

    private final JdbcClient database;

    MadeTable(JdbcClient database) {
        this.database = database;
    }

    /** An account that was opened, and with what. */
    record MadeAccount(UUID id, BigDecimal openingBalance) {}

    Map<ForeignAccount, UUID> accounts(UserId owner, ImportSource source) {
        var known = new HashMap<ForeignAccount, UUID>();
        database.sql("select * from imports.account where owner_id = ? and source = ?")
                .params(owner.value(), source.name())
                .query(row -> {
                    known.put(
                            new ForeignAccount(row.getString("foreign_name"), row.getString("foreign_type")),
                            row.getObject("account_id", UUID.class));
                });
        return known;
    }

    void remember(UserId owner, ImportSource source, ForeignAccount account, UUID id) {
        database.sql("""
                        insert into imports.account (owner_id, source, foreign_name, foreign_type, account_id)
                        values (?, ?, ?, ?, ?)
                        on conflict (owner_id, source, foreign_name, foreign_type)
                            do update set account_id = excluded.account_id""")
                .params(owner.value(), source.name(), account.name(), account.type(), id)
                .update();
    }

    void addAccount(UUID importId, MadeAccount account) {
        database.sql("insert into imports.made_account (import_id, account_id, opening_balance) values (?, ?, ?)")
                .params(importId, account.id(), account.openingBalance())
                .update();
    }

    void addCategory(UUID importId, UUID category) {
        database.sql("insert into imports.made_category (import_id, category_id) values (?, ?)")
                .params(importId, category)
                .update();
    }

    List<MadeAccount> accountsOf(UUID importId) {
        return database.sql("select * from imports.made_account where import_id = ?")
                .param(importId)
                .query((row, _) ->
                        new MadeAccount(row.getObject("account_id", UUID.class), row.getBigDecimal("opening_balance")))
                .list();
    }

    List<UUID> categoriesOf(UUID importId) {
        return List.copyOf(database.sql("select category_id from imports.made_category where import_id = ?")
                .param(importId)
                .query(UUID.class)
                .list());
    }
}
