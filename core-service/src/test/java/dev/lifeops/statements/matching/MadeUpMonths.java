package dev.lifeops.statements.matching;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.OpenTransaction;
import dev.lifeops.finance.OpenTransaction.Origin;
import dev.lifeops.finance.OpenTransaction.Paid;
import dev.lifeops.statements.matching.OpenEntry.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Months of a household of which it is known which receipt belongs to which line of the bank: with cash, tips, refunds,
 * foreign money, payments in parts, several receipts in one payment, banks and people that call a shop otherwise, and
 * ten times as many lines as receipts, half of them of the same shops.
 */
final class MadeUpMonths {

    static final BigDecimal RATE = new BigDecimal("0.235");

    private static final LocalDate START = LocalDate.of(2016, 1, 1);
    private static final int RECEIPTS_A_DAY = 3;
    private static final String[] SYLLABLES = {
        "ba", "ro", "lin", "ta", "mer", "ko", "sa", "vel", "dor", "ni", "pe", "ga", "lu", "stra", "fen", "mo", "wi",
        "zal"
    };
    private static final String[] COMMON = {"3.50", "2.99", "9.99", "4.20", "5.00", "1.99"};

    final List<OpenTransaction> transactions = new ArrayList<>();
    final List<OpenEntry> entries = new ArrayList<>();
    final Set<UUID> paidInCash = new HashSet<>();

    /** By the receipt what it calls the merchant. */
    final Map<UUID, String> printed = new HashMap<>();

    /** By the entry the transactions that it is the bank's side of. */
    final Map<UUID, Set<UUID>> truth = new HashMap<>();

    private final Random chance;
    private final List<Shop> shops = new ArrayList<>();
    private final BankAccount account;
    private final UUID purse = UUID.randomUUID();

    private record Shop(String name, String printed, String bankName, boolean isTipped) {}

    MadeUpMonths(int receipts, int lines, long seed) {
        this(receipts, lines, seed, UUID.randomUUID());
    }

    MadeUpMonths(int receipts, int lines, long seed, UUID account) {
        this.chance = new Random(seed);
        this.account = new BankAccount(account, "EUR");
        for (var number = 0; number < 250; number++) {
            shops.add(shop());
        }
        for (var number = 0; number < receipts; number++) {
            buy(START.plusDays(number / RECEIPTS_A_DAY));
        }
        var days = Math.max(1, receipts / RECEIPTS_A_DAY);
        while (entries.size() < lines) {
            var shop = chance.nextBoolean() ? anyShop() : shop();
            tell(START.plusDays(chance.nextInt(days)), amount().negate(), shop, Set.of());
        }
        transactions.sort(Comparator.comparing(OpenTransaction::bookedOn));
        entries.sort(Comparator.comparing(OpenEntry::bookedOn));
    }

    private Shop shop() {
        var isTipped = chance.nextInt(8) == 0;
        var printed = (isTipped ? "Pizzeria " : "") + word() + (chance.nextInt(3) == 0 ? " " + word() : "");
        var bankName = switch (chance.nextInt(10)) {
            case 0 -> (word() + " " + word() + " Holding").toUpperCase(Locale.ROOT);
            case 1, 2 -> printed.toUpperCase(Locale.ROOT) + " SAGT DANKE. " + (1000 + chance.nextInt(9000));
            case 3 -> cut(printed.toUpperCase(Locale.ROOT).replace(" ", ""), 14) + " SP Z O O";
            case 4 -> printed + " GmbH";
            default -> printed + " Markt " + (100 + chance.nextInt(900)) + " Hamburg";
        };
        var name = chance.nextInt(4) == 0 ? word() + " " + word() : printed;
        return new Shop(name, printed, bankName, isTipped);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private String word() {
        var word = new StringBuilder();
        for (var syllable = 2 + chance.nextInt(2); syllable > 0; syllable--) {
            word.append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Shop anyShop() {
        return shops.get(chance.nextInt(shops.size()));
    }

    private BigDecimal amount() {
        return chance.nextInt(12) == 0
                ? new BigDecimal(COMMON[chance.nextInt(COMMON.length)])
                : BigDecimal.valueOf(100 + chance.nextInt(12_000), 2);
    }

    private void buy(LocalDate day) {
        var shop = anyShop();
        var amount = amount();
        switch (chance.nextInt(50)) {
            case 0, 1, 2 -> receipt(day, shop, "EUR", amount.negate(), chance.nextInt(3) == 0);
            case 3 -> refund(day, shop, amount);
            case 4, 5 -> abroad(day, shop, amount);
            case 6 -> inParts(day, shop, amount);
            case 7 -> together(day, shop, amount);
            default -> {
                var isTip = shop.isTipped() && chance.nextInt(3) == 0;
                var tip = isTip ? amount.multiply(BigDecimal.valueOf(5 + chance.nextInt(15), 2)) : BigDecimal.ZERO;
                var paid = amount.add(tip).setScale(isTip ? 0 : 2, RoundingMode.CEILING);
                tell(day, paid.negate(), shop, Set.of(receipt(day, shop, "EUR", amount.negate(), false)));
            }
        }
    }

    private void refund(LocalDate day, Shop shop, BigDecimal amount) {
        tell(day, amount, shop, Set.of(receipt(day, shop, "EUR", amount, false)));
    }

    private void abroad(LocalDate day, Shop shop, BigDecimal amount) {
        var fee = 1 + (chance.nextDouble() - 0.5) / 40;
        var paid = amount.multiply(RATE).multiply(BigDecimal.valueOf(fee)).setScale(2, RoundingMode.HALF_UP);
        tell(day, paid.negate(), shop, Set.of(receipt(day, shop, "PLN", amount.negate(), false)));
    }

    private void inParts(LocalDate day, Shop shop, BigDecimal amount) {
        var first = amount.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP);
        var receipt = Set.of(receipt(day, shop, "EUR", amount.negate(), false));
        tell(day, first.negate(), shop, receipt);
        tell(day.plusDays(10), first.subtract(amount), shop, receipt);
    }

    private void together(LocalDate day, Shop shop, BigDecimal amount) {
        var other = amount();
        var one = receipt(day, shop, "EUR", amount.negate(), false);
        var two = receipt(day, shop, "EUR", other.negate(), false);
        tell(day, amount.add(other).negate(), shop, Set.of(one, two));
    }

    private UUID receipt(LocalDate day, Shop shop, String currency, BigDecimal amount, boolean inCash) {
        var receipt = UUID.randomUUID();
        printed.put(receipt, shop.printed());
        if (inCash) {
            paidInCash.add(receipt);
        }
        var origin = new Origin(purse, true, receipt, shop.isTipped());
        var transaction = new OpenTransaction(UUID.randomUUID(), day, shop.name(), new Paid(currency, amount), origin);
        transactions.add(transaction);
        return transaction.id();
    }

    /** Banks book up to four days later, and not on weekends. */
    private void tell(LocalDate bought, BigDecimal amount, Shop shop, Set<UUID> receipts) {
        var booked = bought.plusDays(chance.nextInt(4));
        while (booked.getDayOfWeek() == DayOfWeek.SATURDAY || booked.getDayOfWeek() == DayOfWeek.SUNDAY) {
            booked = booked.plusDays(1);
        }
        var purpose = chance.nextBoolean() ? bought + "T12:33 Debitk. 3" : "Kartenzahlung";
        var entry = new OpenEntry(UUID.randomUUID(), account, booked, amount, new Text(shop.bankName(), purpose), null);
        entries.add(entry);
        if (!receipts.isEmpty()) {
            truth.put(entry.id(), receipts);
        }
    }

    Search.Question question() {
        return new Search.Question(
                entries, transactions, Map.of(), printed, paidInCash, Set.of(), (_, _, _) -> Optional.of(RATE));
    }

    /** How well a search did. */
    record Quality(int joined, int right, int asked, int known, int possible) {

        double precision() {
            return joined == 0 ? 1 : (double) right / joined;
        }

        /** Of all that belongs together what was joined without asking. */
        double recall() {
            return (double) right / possible;
        }

        /** The same with what a person is asked about. */
        double recallWithProposals() {
            return (double) known / possible;
        }
    }

    Quality judge(Search.Answer answer) {
        var known = new HashSet<UUID>();
        var right = 0;
        for (var joined : answer.joined()) {
            if (isRight(joined)) {
                right++;
                joined.entries().forEach(entry -> known.add(entry.id()));
            }
        }
        answer.proposed().stream()
                .filter(this::isRight)
                .forEach(it -> it.entries().forEach(entry -> known.add(entry.id())));
        return new Quality(answer.joined().size(), right, answer.proposed().size(), known.size(), truth.size());
    }

    private boolean isRight(Proposal proposal) {
        var told = new HashSet<UUID>();
        proposal.parts().forEach(part -> told.add(part.transaction()));
        return proposal.entries().stream().allMatch(entry -> told.equals(truth.get(entry.id())));
    }
}
