package dev.lifeops.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Money without a receipt, as a person enters it by hand. */
record Payment(String kind, LocalDate day, String party, String note, BigDecimal amount) {

    static final String CURRENCY = "PLN";

    private static final int PRICES_OF = 2026;

    private static final List<Standing> STANDING = List.of(
            new Standing("EXPENSE", 1, _ -> true, "Wspolnota Lipowa 7", "Rent", "2450.00", "110.00"),
            new Standing("EXPENSE", 5, before(Month.JUNE), "Fit Kuznia", "Gym, until the summer", "129.00", "0.00"),
            new Standing("EXPENSE", 9, _ -> true, "Kino w Domu", "Films", "34.00", "4.00"),
            new Standing("EXPENSE", 12, Payment::everyOtherMonth, "Energia Polnoc", "Electricity", "318.40", "21.30"),
            new Standing("EXPENSE", 15, _ -> true, "Telefon Echo", "Phone and internet", "89.00", "0.00"),
            new Standing("EXPENSE", 20, in(Month.MARCH), "Ubezpieczenia Tarcza", "Car insurance", "1290.00", "60.00"),
            new Standing("INCOME", 28, _ -> true, "Warsztat Nowak", "Salary", "9200.00", "450.00"),
            new Standing("INCOME", 18, in(Month.DECEMBER), "Warsztat Nowak", "Bonus", "3500.00", "0.00"));

    /** What is due on one day of the month, in some months; each January it goes up. */
    private record Standing(
            String kind,
            int dayOfMonth,
            Predicate<Month> when,
            String party,
            String note,
            String amount,
            String risePerYear) {

        @Nullable Payment on(LocalDate day) {
            var due = day.getDayOfMonth() == dayOfMonth && when.test(day.getMonth());
            return due ? new Payment(kind, day, party, note, amountIn(day.getYear())) : null;
        }

        private BigDecimal amountIn(int year) {
            return new BigDecimal(amount)
                    .add(new BigDecimal(risePerYear).multiply(BigDecimal.valueOf(year - PRICES_OF)));
        }
    }

    static List<Payment> dueOn(LocalDate day) {
        return STANDING.stream()
                .<Payment>mapMulti((standing, due) -> {
                    var payment = standing.on(day);
                    if (payment != null) {
                        due.accept(payment);
                    }
                })
                .toList();
    }

    private static boolean everyOtherMonth(Month month) {
        return month.getValue() % 2 == 0;
    }

    private static Predicate<Month> before(Month month) {
        return it -> it.compareTo(month) < 0;
    }

    private static Predicate<Month> in(Month month) {
        return it -> it == month;
    }
}
