package dev.lifeops.finance.accounts;

import dev.lifeops.finance.BroughtAccount;
import dev.lifeops.finance.BroughtOpening;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that come along with what other programs kept. */
@Component
public class BroughtAccounts {

    private final JdbcClient database;
    private final AccountTable accounts;
    private final Clock clock;

    BroughtAccounts(JdbcClient database, AccountTable accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All of a person, by name. */
    public List<BroughtAccount> all(UserId owner) {
        return List.copyOf(database.sql("select * from finance.account where owner_id = ? order by name, id")
                .param(owner.value())
                .query((row, _) -> new BroughtAccount(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getBoolean("archived")))
                .list());
    }

    /** Opens one at a bank. */
    public void open(UserId owner, BroughtAccount account, BroughtOpening opening) {
        database.sql("""
                        insert into finance.account
                            (id, owner_id, name, type, currency, opening_balance, opened_on, archived, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        account.id(),
                        owner.value(),
                        account.name(),
                        AccountType.BANK.name(),
                        account.currency(),
                        opening.balance(),
                        new SqlParameterValue(Types.DATE, opening.day()),
                        account.archived(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes one that nothing lies on; else only what it was opened with goes, unless somebody has changed it. */
    public void close(UserId owner, UUID id, BigDecimal openingBalance) {
        if (!accounts.lock(owner, id)) {
            return;
        }
        if (accounts.isUsed(id)) {
            database.sql("""
                            update finance.account
                            set version = version + 1, opening_balance = 0, opened_on = null
                            where id = ? and opening_balance = ? and opening_balance <> 0""").params(id, openingBalance).update();
        } else {
            accounts.delete(id);
        }
    }
}
