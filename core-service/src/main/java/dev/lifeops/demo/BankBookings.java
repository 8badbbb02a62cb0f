package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** Transactions that the service booked from lines of the bank, since nobody had written them down. */
final class BankBookings {

    private static final String HEAD =
            "id, version, owner_id, kind, booked_on, merchant, note, currency, amount, account_id, account_currency, "
                    + "account_amount, search_text, created_at, bank_entry_id";
    private static final String LINE =
            "id, transaction_id, owner_id, booked_on, kind, currency, position, type, amount, category_id, "
                    + "category_source";

    private final UUID person;
    private final Map<HouseholdAccount, UUID> accounts;
    private final Map<HouseholdCategory, UUID> categories;
    private final Batch heads = new Batch("finance.transaction", HEAD);
    private final Batch lines = new Batch("finance.transaction_line", LINE);

    BankBookings(UUID person, Map<HouseholdAccount, UUID> accounts, Map<HouseholdCategory, UUID> categories) {
        this.person = person;
        this.accounts = accounts;
        this.categories = categories;
    }

    void add(BankStatement statement, BankMovement movement) {
        var currency = movement.account().currency();
        var amount = movement.amount().abs();
        heads.add(
                movement.id(),
                0,
                person,
                movement.kind(),
                movement.bookedOn(),
                movement.party(),
                movement.purpose(),
                currency,
                amount,
                accounts.get(movement.account()),
                currency,
                amount,
                (movement.party() + "\n" + movement.purpose() + "\n").toLowerCase(Locale.ROOT),
                sql(statement.takenInAt()),
                movement.id());
        var category = HouseholdCategory.of(movement.purpose(), movement.party())
                .map(categories::get)
                .orElse(null);
        lines.add(
                Ids.of(movement.id(), "line"),
                movement.id(),
                person,
                movement.bookedOn(),
                movement.kind(),
                currency,
                0,
                "ITEM",
                amount,
                category,
                category == null ? null : "PERSON");
    }

    void write(JdbcOperations database) {
        heads.write(database);
        lines.write(database);
    }
}
