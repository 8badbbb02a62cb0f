package dev.lifeops.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** What one gave another to settle; always a little less than was owed, so that something stays to be seen. */
record SettlingUp(Circle circle, LocalDate day, String from, String to, BigDecimal amount) {

    static List<SettlingUp> dueOn(LocalDate day) {
        var payments = new ArrayList<SettlingUp>();
        if (day.getDayOfMonth() == 28 && day.getMonthValue() % 2 == 0) {
            payments.add(new SettlingUp(Circle.FLAT, day, Circle.ME, "Marek", new BigDecimal("50.00")));
            payments.add(new SettlingUp(Circle.FLAT, day, "Zosia", "Marek", new BigDecimal("40.00")));
            payments.add(new SettlingUp(Circle.FRIDAYS, day, "Kuba", Circle.ME, new BigDecimal("65.00")));
        }
        if (day.getMonth() == Month.AUGUST && day.getDayOfMonth() == 10) {
            payments.add(new SettlingUp(Circle.SEASIDE, day, "Jan", Circle.ME, new BigDecimal("200.00")));
            payments.add(new SettlingUp(Circle.SEASIDE, day, "Piotr", Circle.ME, new BigDecimal("100.00")));
        }
        return payments;
    }
}
