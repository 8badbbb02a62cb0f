package dev.lifeops.demo.google;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * Somebody who lives by the minute, the same whenever asked: any span adds up from its minutes, hence days of 23 and 25
 * hours too. Of what is yet to come nothing is known.
 */
public final class MadeUpPerson {

    private static final LocalTime UP = LocalTime.of(7, 0);
    private static final LocalTime DOWN = LocalTime.of(22, 0);
    private static final double METRES_A_STEP = 0.75;

    private final ZoneId zone;
    private final InstantSource time;
    private final Map<Long, Long> walked = new ConcurrentHashMap<>();

    MadeUpPerson(ZoneId zone, InstantSource time) {
        this.zone = zone;
        this.time = time;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Adds steps to a minute, as a phone does that was away and now tells. */
    public void walk(Instant at, long steps) {
        walked.merge(minuteOf(at), steps, Long::sum);
    }

    /** All steps of a local day. */
    public long stepsOn(LocalDate day) {
        return steps(startOf(day), startOf(day.plusDays(1)));
    }

    public long steps(Instant from, Instant to) {
        return sum(from, to, this::stepsIn);
    }

    double metres(Instant from, Instant to) {
        return steps(from, to) * METRES_A_STEP;
    }

    double kilocalories(Instant from, Instant to) {
        return sum(from, to, _ -> 1) * 1.15 + steps(from, to) * 0.04;
    }

    long activeMinutes(Instant from, Instant to) {
        return sum(from, to, minute -> stepsIn(minute) >= 60 ? 1 : 0);
    }

    long heartPoints(Instant from, Instant to) {
        return sum(from, to, minute -> stepsIn(minute) >= 100 ? 1 : 0);
    }

    /** Beats a minute: mean, highest and lowest. */
    record Heart(double mean, double highest, double lowest) {}

    Heart heart(Instant from, Instant to) {
        var beats = minutes(from, to)
                .mapToDouble((LongToDoubleFunction) this::beatsIn)
                .summaryStatistics();
        return new Heart(beats.getAverage(), beats.getMax(), beats.getMin());
    }

    public int restingBeats(LocalDate day) {
        return (int) (56 + dice(day.toEpochDay(), 3, 6));
    }

    public double kilograms(LocalDate day) {
        return 72 + 2 * Math.sin(day.toEpochDay() / 58.0) + dice(day.toEpochDay(), 4, 10) / 20.0;
    }

    /** Whether there is anything to tell of the span yet. */
    boolean isKnown(Instant from, Instant to) {
        return minutes(from, to).findAny().isPresent();
    }

    Instant now() {
        return time.instant();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    static long dice(long of, int kind, int sides) {
        var mixed = (of * 31 + kind) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return Math.floorMod(mixed ^ mixed >>> 32, sides);
    }

    private long stepsIn(long minute) {
        return walked.getOrDefault(minute, 0L) + usualSteps(minute);
    }

    private long usualSteps(long minute) {
        var local = Instant.ofEpochSecond(minute * 60).atZone(zone).toLocalTime();
        if (local.isBefore(UP) || !local.isBefore(DOWN)) {
            return 0;
        }
        return dice(minute / 20, 1, 6) == 0 ? 50 + dice(minute, 2, 70) : 0;
    }

    private double beatsIn(long minute) {
        return 58 + dice(minute, 5, 8) + stepsIn(minute) * 0.5;
    }

    private long sum(Instant from, Instant to, LongUnaryOperator amount) {
        return minutes(from, to).map(amount).sum();
    }

    private LongStream minutes(Instant from, Instant to) {
        var end = to.isBefore(time.instant()) ? to : time.instant().truncatedTo(ChronoUnit.MINUTES);
        return LongStream.range(minuteOf(from), Math.max(minuteOf(from), minuteOf(end)));
    }

    private static long minuteOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), Duration.ofMinutes(1).toSeconds());
    }
}
