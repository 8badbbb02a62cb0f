package dev.lifeops.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;

/** What kind of day it is for the body. */
enum Circumstance {
    WORK(8_400, LocalTime.of(22, 50), 7.1, 0),
    FREE(10_400, LocalTime.of(23, 40), 7.9, 0),
    HOLIDAY(14_200, LocalTime.of(23, 30), 8.2, -2),
    ILL(2_300, LocalTime.of(21, 40), 8.9, 9);

    private final double steps;
    private final LocalTime bedtime;
    private final double hoursInBed;
    private final double restingBeats;

    Circumstance(double steps, LocalTime bedtime, double hoursInBed, double restingBeats) {
        this.steps = steps;
        this.bedtime = bedtime;
        this.hoursInBed = hoursInBed;
        this.restingBeats = restingBeats;
    }

    static Circumstance of(LocalDate day) {
        if (day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() >= 9 && day.getDayOfMonth() <= 15) {
            return ILL;
        }
        if (Household.isHoliday(day)) {
            return HOLIDAY;
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? FREE : WORK;
    }

    double steps() {
        return steps;
    }

    /** Of the evening before. */
    LocalTime bedtime() {
        return bedtime;
    }

    double hoursInBed() {
        return hoursInBed;
    }

    /** Heart beats a minute more or less than usual at rest. */
    double restingBeats() {
        return restingBeats;
    }
}
