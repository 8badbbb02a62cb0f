package dev.lifeops.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What somebody paid for several: its amounts are such that no coin is left over. */
record SharedBill(Circle circle, LocalDate day, String merchant, String paidBy, List<Line> lines) {

    private static final String ME = Circle.ME;

    /** A part of it, and how many shares each one has of that. */
    record Line(
            String type,
            String description,
            BigDecimal amount,
            HouseholdCategory category,
            Map<String, Integer> shares) {

        BigDecimal of(String who) {
            var all = shares.values().stream().mapToInt(Integer::intValue).sum();
            return amount.multiply(BigDecimal.valueOf(shares.getOrDefault(who, 0)))
                    .divide(BigDecimal.valueOf(all), 4, RoundingMode.UNNECESSARY);
        }

        String method() {
            return shares.values().stream().distinct().count() == 1 ? "EQUALLY" : "SHARES";
        }
    }

    BigDecimal amount() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal of(String who) {
        return lines.stream().map(line -> line.of(who)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<SharedBill> dueOn(LocalDate day) {
        var bills = new ArrayList<SharedBill>();
        switch (day.getDayOfMonth()) {
            case 6 -> bills.add(flat(day, "Drogeria Malwa", "Zosia", "60.00", HouseholdCategory.CLEANING, 1));
            case 14 -> bills.add(flat(day, "Wodociagi", ME, "96.00", HouseholdCategory.HOUSING, 1));
            case 24 -> bills.add(flat(day, "Gazownia", "Marek", "144.00", HouseholdCategory.ELECTRICITY, 2));
            default -> {}
        }
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY && day.getDayOfMonth() <= 7) {
            bills.add(dinner(day));
        }
        if (day.getMonth() == Month.JULY) {
            seaside(day, bills);
        }
        return bills;
    }

    private static SharedBill flat(
            LocalDate day, String merchant, String paidBy, String amount, HouseholdCategory category, int mine) {
        var shares = new TreeMap<>(Map.of("Marek", 1, "Zosia", 1));
        shares.put(ME, mine);
        return new SharedBill(
                Circle.FLAT,
                day,
                merchant,
                paidBy,
                List.of(new Line("ITEM", merchant, new BigDecimal(amount), category, shares)));
    }

    /** The tip goes along with what each one had: a tenth. */
    private static SharedBill dinner(LocalDate day) {
        var payer = day.getMonthValue() % 2 == 0 ? ME : "Ewa";
        return new SharedBill(
                Circle.FRIDAYS,
                day,
                "Bistro Kasztan",
                payer,
                List.of(
                        eaten("ITEM", "Pierogi", "42.00", Map.of(ME, 1)),
                        eaten("ITEM", "Zurek", "38.00", Map.of("Ewa", 1)),
                        eaten("ITEM", "Placki", "40.00", Map.of("Kuba", 1)),
                        eaten("ITEM", "Wino", "60.00", Map.of(ME, 1, "Ewa", 1, "Kuba", 1)),
                        eaten("OTHER", "Tip", "18.00", Map.of(ME, 31, "Ewa", 29, "Kuba", 30))));
    }

    private static Line eaten(String type, String description, String amount, Map<String, Integer> shares) {
        return new Line(
                type, description, new BigDecimal(amount), HouseholdCategory.RESTAURANTS, new TreeMap<>(shares));
    }

    private static void seaside(LocalDate day, List<SharedBill> bills) {
        switch (day.getDayOfMonth()) {
            case 20 -> bills.add(holiday(day, "Pension Leuchtturm", ME, "480.00", HouseholdCategory.LEISURE));
            case 22 -> bills.add(holiday(day, "Bootsverleih", "Ola", "152.00", HouseholdCategory.SPORTS));
            case 24 -> bills.add(holiday(day, "Strandcafe Moewe", "Piotr", "96.00", HouseholdCategory.RESTAURANTS));
            case 25 -> bills.add(holiday(day, "Tankstelle", ME, "72.00", HouseholdCategory.FUEL));
            default -> {}
        }
    }

    private static SharedBill holiday(
            LocalDate day, String merchant, String paidBy, String amount, HouseholdCategory category) {
        var shares = new TreeMap<>(Map.of(ME, 1, "Ola", 1, "Piotr", 1, "Jan", 1));
        return new SharedBill(
                Circle.SEASIDE,
                day,
                merchant,
                paidBy,
                List.of(new Line("ITEM", merchant, new BigDecimal(amount), category, shares)));
    }
}
