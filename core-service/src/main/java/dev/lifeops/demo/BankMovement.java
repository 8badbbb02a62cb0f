package dev.lifeops.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bank tells of one payment.
 *
 * @param transaction that the household wrote down for it, if it did
 */
record BankMovement(
        UUID id,
        HouseholdAccount account,
        LocalDate purchasedOn,
        LocalDate bookedOn,
        BigDecimal amount,
        String party,
        String purpose,
        @Nullable UUID transaction) {

    private static final String BANK = "Bank Wisla";
    private static final String TERMINAL = "Terminal 4711";
    private static final BigDecimal FEE = new BigDecimal("7.00");

    /** Empty for what is paid with coins now and then, of which no bank ever tells. */
    static Optional<BankMovement> of(DemoReceipt receipt) {
        var purchase = receipt.purchase();
        var shop = purchase.shop();
        if (shop.equals(Shops.BAKERY) && purchase.day().toEpochDay() % 2 == 0) {
            return Optional.empty();
        }
        return Optional.of(new BankMovement(
                Ids.of(receipt.id(), "bank"),
                HouseholdAccount.paying(shop.currency()),
                purchase.day(),
                purchase.day().plusDays(1 + purchase.day().toEpochDay() % 2),
                purchase.total().negate(),
                shop.name(),
                "Zakup karta",
                receipt.transactionId()));
    }

    static BankMovement of(UUID person, Payment payment) {
        var id = TransactionRows.id(person, payment);
        var amount = payment.kind().equals("INCOME")
                ? payment.amount()
                : payment.amount().negate();
        return new BankMovement(
                Ids.of(id, "bank"),
                HouseholdAccount.CURRENT,
                payment.day(),
                payment.day(),
                amount,
                payment.party(),
                payment.note(),
                id);
    }

    /** Nobody writes down what the account costs. */
    static Optional<BankMovement> fee(UUID person, LocalDate day) {
        if (!day.equals(YearMonth.from(day).atEndOfMonth())) {
            return Optional.empty();
        }
        return Optional.of(new BankMovement(
                Ids.of(person, "bank fee", day),
                HouseholdAccount.CURRENT,
                day,
                day,
                FEE.negate(),
                BANK,
                "Oplata za konto",
                null));
    }

    /** As a terminal writes it that does not tell whose shop it is. */
    BankMovement atAnotherTerminal() {
        return new BankMovement(id, account, purchasedOn, bookedOn, amount, TERMINAL, purpose, transaction);
    }

    boolean isNamed() {
        return !party.equals(TERMINAL);
    }

    boolean isAt(Shop shop) {
        return party.equals(shop.name());
    }

    String kind() {
        return amount.signum() < 0 ? "EXPENSE" : "INCOME";
    }

    /** As the service compares files. */
    String wording() {
        return (party + purpose).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
