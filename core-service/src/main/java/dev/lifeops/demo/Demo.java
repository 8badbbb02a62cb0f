package dev.lifeops.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills one account with two years, up to today. What is there is left as it is, so that a second run doubles nothing
 * and a later one adds the days since.
 */
final class Demo {

    static final String EMAIL = "demo@lifeops.local";

    private static final long SEED = 20_240_229;
    private static final int YEARS = 2;

    private final DemoAccount accounts;
    private final ReceiptRows receipts;
    private final TransactionRows transactions;
    private final StatementRows statements;
    private final SharingRows sharing;
    private final PlanRows plans;
    private final ToLongBiFunction<UUID, List<LocalDate>> health;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Household household = new Household(SEED);

    Demo(
            DemoAccount accounts,
            ReceiptRows receipts,
            TransactionRows transactions,
            StatementRows statements,
            SharingRows sharing,
            PlanRows plans,
            ToLongBiFunction<UUID, List<LocalDate>> health,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.receipts = receipts;
        this.transactions = transactions;
        this.statements = statements;
        this.sharing = sharing;
        this.plans = plans;
        this.health = health;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was added, and the password where the account is new. */
    record Filled(String email, @Nullable String password, int receipts, int transactions, long figures) {}

    /** Fills the account of that address, all of it or nothing. */
    Filled fill(String email, @Nullable String password) {
        return transaction.execute(_ -> {
            var opened = accounts.open(email, password, clock.instant());
            var paper = days().flatMap(day -> receiptsOf(opened.person(), day)).toList();
            var payments = days().flatMap(day -> Payment.dueOn(day).stream()).toList();
            var moves = days().flatMap(day -> Move.dueOn(day).stream()).toList();
            var bills = days().flatMap(day -> SharedBill.dueOn(day).stream()).toList();
            var settled = days().flatMap(day -> SettlingUp.dueOn(day).stream()).toList();
            var filled = new Filled(
                    opened.email(),
                    opened.password(),
                    receipts.add(opened.person(), paper),
                    transactions.add(opened.person(), paper, payments, moves, clock.instant())
                            + addStatements(opened.person(), paper, payments)
                            + sharing.add(opened.person(), bills, settled, clock.instant()),
                    health.applyAsLong(opened.person(), wholeDays()));
            plans.add(opened.person(), clock.instant());
            return filled;
        });
    }

    private int addStatements(UUID person, List<DemoReceipt> paper, List<Payment> payments) {
        var movements = Stream.of(
                        paper.stream().flatMap(receipt -> BankMovement.of(receipt).stream()),
                        payments.stream().map(payment -> BankMovement.of(person, payment)),
                        days().flatMap(day -> BankMovement.fee(person, day).stream()))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(BankMovement::bookedOn))
                .toList();
        var first = days().findFirst().orElseThrow();
        return statements.add(person, BankStatement.between(first, clock.instant()), movements, clock.instant());
    }

    private Stream<LocalDate> days() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.minusYears(YEARS).withDayOfMonth(1).datesUntil(today.plusDays(1));
    }

    /** Up to yesterday, so that a second run on the same day finds nothing new. */
    private List<LocalDate> wholeDays() {
        var days = days().toList();
        return days.subList(0, days.size() - 1);
    }

    private Stream<DemoReceipt> receiptsOf(UUID person, LocalDate day) {
        var purchases = household.purchasesOn(day);
        return IntStream.range(0, purchases.size())
                .mapToObj(number -> DemoReceipt.of(person, number, purchases.get(number), clock.instant()))
                .filter(receipt -> receipt.fate().settledAt().isBefore(clock.instant()));
    }
}
