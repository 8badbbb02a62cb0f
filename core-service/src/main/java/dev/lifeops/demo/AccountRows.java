package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/** The household's accounts as a person would have opened them. */
final class AccountRows {

    private final JdbcOperations database;

    AccountRows(JdbcOperations database) {
        this.database = database;
    }

    /** Opens those that are not there yet; one of the same name is taken as it is. */
    Map<HouseholdAccount, UUID> open(UUID person, Instant at) {
        database.update(
                "insert into finance.settings (owner_id, base_currency) values (?, 'PLN') on conflict do nothing",
                person);
        return Arrays.stream(HouseholdAccount.values())
                .collect(Collectors.toMap(Function.identity(), account -> open(person, account, at)));
    }

    private UUID open(UUID person, HouseholdAccount account, Instant at) {
        database.update(
                """
                insert into finance.account (id, owner_id, name, type, currency, opening_balance, created_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (owner_id, name) do nothing""",
                Ids.of(person, "account", account.name()),
                person,
                account.label(),
                account.type(),
                account.currency(),
                account.openingBalance(),
                sql(at));
        return Objects.requireNonNull(database.queryForObject(
                "select id from finance.account where owner_id = ? and name = ? and currency = ?",
                UUID.class,
                person,
                account.label(),
                account.currency()));
    }
}
