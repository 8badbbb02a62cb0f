package dev.lifeops.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * When the household goes to a shop.
 *
 * @param chances how likely on which day of the week
 * @param season how much more or less likely at that time of the year
 */
record Habit(Shop shop, Map<DayOfWeek, Double> chances, ToDoubleFunction<LocalDate> season) {

    double chanceOn(LocalDate day) {
        return chances.getOrDefault(day.getDayOfWeek(), 0.0) * season.applyAsDouble(day);
    }
}
