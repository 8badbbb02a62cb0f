package dev.lifeops.imports;

import dev.lifeops.shared.Amounts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members of groups were owed after imports, beside what the files said. */
@Repository
public class GroupBalanceTable {

    private final JdbcClient database;
    private final JdbcOperations batches;

    GroupBalanceTable(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    public void add(UUID importId, List<BalanceView> balances) {
        batches.batchUpdate(
                "insert into imports.group_balance (import_id, name, currency, told, held) values (?, ?, ?, ?, ?)",
                balances.stream()
                        .map(it -> new Object[] {importId, it.name(), it.currency(), it.told(), it.held()})
                        .toList());
    }

    List<BalanceView> of(UUID importId) {
        return database.sql("select * from imports.group_balance where import_id = ? order by currency, name")
                .param(importId)
                .query((row, _) -> new BalanceView(
                        row.getString("name"),
                        row.getString("currency"),
                        Objects.requireNonNull(Amounts.money(row.getBigDecimal("told"))),
                        Objects.requireNonNull(Amounts.money(row.getBigDecimal("held")))))
                .list();
    }
}
