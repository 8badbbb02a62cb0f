package dev.lifeops.finance.recurring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Payments to one payee, written down as a test needs them. */
final class History {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);

    private final List<Paid> payments = new ArrayList<>();

    static History of() {
        return new History();
    }

    History paid(String day, String amount) {
        return paid(LocalDate.parse(day), amount);
    }

    History paid(LocalDate day, String amount) {
        payments.add(new Paid(new UUID(0, payments.size()), day, new BigDecimal(amount)));
        return this;
    }

    History monthly(int times, String amount) {
        return monthly(times, _ -> amount);
    }

    History monthly(int times, IntFunction<String> amount) {
        IntStream.range(0, times).forEach(month -> paid(START.plusMonths(month), amount.apply(month)));
        return this;
    }

    /** Visits as people go to a shop: on any day, for any amount. */
    History visits(int times, int days, Random dice) {
        dice.ints(times, 0, days).sorted().forEach(day -> paid(START.plusDays(day), price(dice, 500, 12000)));
        return this;
    }

    static String price(Random dice, int least, int most) {
        return BigDecimal.valueOf(dice.nextInt(least, most), 2).toString();
    }

    List<Chain> chains() {
        return Finding.among(payments);
    }
}
