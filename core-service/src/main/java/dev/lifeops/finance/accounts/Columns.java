package dev.lifeops.finance.accounts;

import java.sql.Types;
import java.util.Map;
import org.springframework.jdbc.core.SqlParameterValue;

/** An account's content as parameters of a statement. */
final class Columns {

    private Columns() {}

    static Map<String, Object> of(AccountEdit account) {
        return Map.of(
                "name", account.name(),
                "type", account.type().name(),
                "currency", account.currency(),
                "balance", account.openingBalance(),
                "opened", new SqlParameterValue(Types.DATE, account.openedOn()),
                "archived", account.archived());
    }
}
