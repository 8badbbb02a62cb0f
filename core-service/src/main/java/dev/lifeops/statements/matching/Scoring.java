package dev.lifeops.statements.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how much an entry and a transaction look like one purchase, and why. */
final class Scoring {

    /** A bank books on the day itself at the earliest, seen from any time zone, and after a long weekend at the latest. */
    static final int EARLIEST = -1;

    static final int LATEST = 7;

    private static final int USUAL = 5;
    private static final double AMOUNT = 0.45;
    private static final double MERCHANT = 0.35;

    private final Map<String, String> aliases;

    Scoring(Map<String, String> aliases) {
        this.aliases = aliases;
    }

    /** What the amounts say to it, which differs by the kind. */
    record ByAmount(MatchKind kind, double weight, String reason, BigDecimal tip) {

        static ByAmount same() {
            return new ByAmount(MatchKind.ONE_TO_ONE, AMOUNT, "the same amount", BigDecimal.ZERO);
        }

        static ByAmount sameAbroad() {
            return new ByAmount(
                    MatchKind.FOREIGN_CURRENCY, AMOUNT, "the bank tells the same foreign amount", BigDecimal.ZERO);
        }

        /** The farther from the rate of the day, the less. */
        static ByAmount atRate(double deviation) {
            var percent = Math.round(deviation * 1000) / 10.0;
            return new ByAmount(
                    MatchKind.FOREIGN_CURRENCY,
                    AMOUNT * (1 - 5 * deviation),
                    "the amount at the rate of the day, but for %s %%".formatted(percent),
                    BigDecimal.ZERO);
        }

        static ByAmount withTip(BigDecimal tip) {
            return new ByAmount(MatchKind.TIP, 0.3, "the amount and a tip of " + tip.toPlainString(), tip);
        }
    }

    Pair pair(Numbered<OpenEntry> entry, BankWords bank, Numbered<Candidate> candidate, ByAmount amount) {
        var reasons = new ArrayList<String>();
        reasons.add(amount.reason());
        var score = amount.weight()
                + byMerchant(bank, candidate.it(), reasons)
                + byDay(entry.it(), bank, candidate.it(), reasons)
                + byAccount(entry.it(), candidate.it(), reasons);
        return new Pair(
                entry.number(),
                candidate.number(),
                amount.kind(),
                Math.clamp(score, 0, 1),
                List.copyOf(reasons),
                amount.tip());
    }

    /** Something with its place in a list. */
    record Numbered<T>(int number, T it) {}

    double likeness(BankWords bank, Candidate candidate) {
        return isAlias(bank, candidate) ? 1 : candidate.nameIn(bank).likeness(bank);
    }

    private boolean isAlias(BankWords bank, Candidate candidate) {
        var meant = aliases.get(bank.payee());
        return meant != null && candidate.isCalled(Words.letters(meant));
    }

    private double byMerchant(BankWords bank, Candidate candidate, List<String> reasons) {
        if (isAlias(bank, candidate)) {
            reasons.add("the bank calls %s so, as you have said".formatted(aliases.get(bank.payee())));
            return MERCHANT;
        }
        var name = candidate.nameIn(bank);
        var likeness = name.likeness(bank);
        if (likeness > 0) {
            var part = likeness == 1 ? "all" : Math.round(likeness * 100) + " %";
            reasons.add("%s of the %s stands in the bank's text".formatted(part, name.spoken()));
        }
        return MERCHANT * likeness;
    }

    private static double byDay(OpenEntry entry, BankWords bank, Candidate candidate, List<String> reasons) {
        var told = bank.purchasedOn();
        if (told.isPresent()) {
            return byToldDay(told.get(), candidate.day(), reasons);
        }
        var delay = ChronoUnit.DAYS.between(candidate.day(), entry.bookedOn());
        reasons.add(delay == 0 ? "booked on the same day" : "booked %d days after it".formatted(delay));
        if (delay < 0 || delay > USUAL) {
            return 0.03;
        }
        return 0.15 - 0.015 * delay;
    }

    private static double byToldDay(LocalDate told, LocalDate day, List<String> reasons) {
        var distance = Math.abs(ChronoUnit.DAYS.between(told, day));
        reasons.add("the bank tells a purchase on " + told);
        return switch ((int) Math.min(distance, 2)) {
            case 0 -> 0.2;
            case 1 -> 0.05;
            default -> -0.25;
        };
    }

    /** Somebody who put it on another account by hand meant that; a receipt's account is a guess. */
    private static double byAccount(OpenEntry entry, Candidate candidate, List<String> reasons) {
        var origin = candidate.transaction().origin();
        if (candidate.isCash()) {
            reasons.add("but the receipt says that it was paid in cash");
            return -0.3;
        }
        if (origin.account().equals(entry.account().id())) {
            reasons.add("on the same account");
            return 0.05;
        }
        return origin.inCash() || origin.receipt() != null ? 0.02 : -0.3;
    }

    /** How far an amount lies from what it should be at a rate; empty where too far. */
    static Optional<Double> deviation(BigDecimal charged, BigDecimal expected) {
        if (expected.signum() == 0) {
            return Optional.empty();
        }
        var deviation = Math.abs(charged.doubleValue() / expected.doubleValue() - 1);
        return deviation <= 0.03 ? Optional.of(deviation) : Optional.empty();
    }
}
