package dev.lifeops.demo;

import static dev.lifeops.demo.Batch.sql;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** Lines of the bank and what the household wrote down, joined or proposed as the service would. */
final class MatchRows {

    private static final String MATCH = "id, owner_id, kind, status, automatic, score, reasons, created_at, decided_at";
    private static final String TRANSACTION =
            "match_id, transaction_id, account_amount, tip, bank_entry_id, booked_on, account_before, "
                    + "currency_before, amount_before";

    private static final BigDecimal SCORE_WITH_NAME = new BigDecimal("1.000");
    private static final BigDecimal SCORE_WITHOUT_NAME = new BigDecimal("0.650");
    private static final BigDecimal LESS_A_DAY = new BigDecimal("0.015");

    private final UUID person;
    private final Map<HouseholdAccount, UUID> accounts;
    private final Batch matches = new Batch("statements.match", MATCH);
    private final Batch entries = new Batch("statements.match_entry", "match_id, entry_id");
    private final Batch transactions = new Batch("statements.match_transaction", TRANSACTION);
    private final List<Object[]> joined = new ArrayList<>();

    MatchRows(UUID person, Map<HouseholdAccount, UUID> accounts) {
        this.person = person;
        this.accounts = accounts;
    }

    static UUID id(BankMovement movement) {
        return Ids.of(movement.id(), "match");
    }

    void join(BankStatement statement, BankMovement movement, UUID transaction) {
        var at = sql(statement.takenInAt());
        matches.add(
                id(movement),
                person,
                "ONE_TO_ONE",
                "JOINED",
                true,
                SCORE_WITH_NAME.subtract(delay(movement)),
                reasons(movement, "all of the name \"%s\" stands in the bank's text".formatted(movement.party())),
                at,
                at);
        entries.add(id(movement), movement.id());
        var amount = movement.amount().abs();
        transactions.add(
                id(movement),
                transaction,
                amount,
                BigDecimal.ZERO,
                movement.id(),
                movement.purchasedOn(),
                accounts.get(movement.account()),
                movement.account().currency(),
                amount);
        joined.add(new Object[] {movement.id(), transaction});
    }

    void propose(BankStatement statement, BankMovement movement, UUID transaction) {
        matches.add(
                id(movement),
                person,
                "ONE_TO_ONE",
                "PROPOSED",
                false,
                SCORE_WITHOUT_NAME.subtract(delay(movement)),
                reasons(movement),
                sql(statement.takenInAt()),
                null);
        entries.add(id(movement), movement.id());
        transactions.add(
                id(movement), transaction, movement.amount().abs(), BigDecimal.ZERO, null, null, null, null, null);
    }

    private static BigDecimal delay(BankMovement movement) {
        return LESS_A_DAY.multiply(BigDecimal.valueOf(days(movement)));
    }

    private static long days(BankMovement movement) {
        return ChronoUnit.DAYS.between(movement.purchasedOn(), movement.bookedOn());
    }

    private static String[] reasons(BankMovement movement, String... further) {
        var days = days(movement);
        var reasons = new ArrayList<String>();
        reasons.add("the same amount");
        reasons.addAll(List.of(further));
        reasons.add(days == 0 ? "booked on the same day" : "booked %d days after it".formatted(days));
        reasons.add("on the same account");
        return reasons.toArray(String[]::new);
    }

    void write(JdbcOperations database) {
        matches.write(database);
        entries.write(database);
        transactions.write(database);
        database.batchUpdate(
                "update finance.transaction set version = version + 1, bank_entry_id = ? where id = ?", joined);
    }
}
