package dev.lifeops.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the made-up household does on a day: the same for the same seed and day, whatever day it is asked. */
final class Household {

    private static final LocalDate PRICES_OF = LocalDate.of(2026, Month.JANUARY, 1);
    private static final double INFLATION_A_YEAR = 0.04;

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private static final List<Habit> AT_HOME = List.of(
            new Habit(Shops.GROCER, Map.of(SATURDAY, 0.9, WEDNESDAY, 0.45, FRIDAY, 0.25), _ -> 1),
            new Habit(Shops.CORNER_SHOP, on(WEEKDAYS, 0.22), _ -> 1),
            new Habit(Shops.BAKERY, Map.of(SUNDAY, 0.5, TUESDAY, 0.2, THURSDAY, 0.2), _ -> 1),
            new Habit(Shops.CHEMIST, Map.of(MONDAY, 0.1, SATURDAY, 0.3), _ -> 1),
            new Habit(Shops.FILLING_STATION, on(EVERY_DAY, 0.13), in(Month.JULY, 2.0)),
            new Habit(Shops.BISTRO, Map.of(FRIDAY, 0.35, SATURDAY, 0.3, SUNDAY, 0.15), _ -> 1),
            new Habit(Shops.CINEMA, Map.of(SATURDAY, 0.12, SUNDAY, 0.12), Household::moreInWinter),
            new Habit(Shops.GARDEN_SHOP, Map.of(SATURDAY, 0.15), Household::moreInSpring),
            new Habit(Shops.GIFTS, Map.of(SATURDAY, 0.06, WEDNESDAY, 0.03), in(Month.DECEMBER, 8.0)),
            new Habit(Shops.BOOKS_ONLINE, on(EVERY_DAY, 0.05), _ -> 1));

    private static final List<Habit> ON_HOLIDAY = List.of(
            new Habit(Shops.BEACH_CAFE, on(EVERY_DAY, 0.8), _ -> 1),
            new Habit(Shops.MARKET_ABROAD, on(EVERY_DAY, 0.5), _ -> 1));

    private final long seed;

    Household(long seed) {
        this.seed = seed;
    }

    List<Purchase> purchasesOn(LocalDate day) {
        var dice = diceOf(day);
        return habits(day)
                .filter(habit -> dice.nextDouble() < habit.chanceOn(day))
                .map(habit -> habit.shop().visit(day, priceLevel(day), dice))
                .toList();
    }

    /** Chance as it falls on that day. */
    RandomGenerator diceOf(LocalDate day) {
        return new SplittableRandom(seed * 1_000_003 + day.toEpochDay());
    }

    private static Stream<Habit> habits(LocalDate day) {
        return (isHoliday(day) ? ON_HOLIDAY : AT_HOME).stream();
    }

    /** Two weeks at the sea, and a few days after Christmas. */
    static boolean isHoliday(LocalDate day) {
        return (day.getMonth() == Month.AUGUST && day.getDayOfMonth() <= 14)
                || (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 27);
    }

    private static double priceLevel(LocalDate day) {
        return Math.pow(1 + INFLATION_A_YEAR, ChronoUnit.DAYS.between(PRICES_OF, day) / 365.25);
    }

    private static Map<DayOfWeek, Double> on(Set<DayOfWeek> days, double chance) {
        return days.stream().collect(Collectors.toMap(day -> day, _ -> chance));
    }

    private static ToDoubleFunction<LocalDate> in(Month month, double factor) {
        return day -> day.getMonth() == month ? factor : 1;
    }

    private static double moreInWinter(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) < 0 || day.getMonth().compareTo(Month.OCTOBER) > 0 ? 2 : 0.7;
    }

    private static double moreInSpring(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) >= 0 && day.getMonth().compareTo(Month.JUNE) <= 0 ? 4 : 0.8;
    }
}
