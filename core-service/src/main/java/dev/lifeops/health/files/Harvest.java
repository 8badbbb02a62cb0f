package dev.lifeops.health.files;

import dev.lifeops.health.calendar.ZoneHistory;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.IntakeBatch;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Refusal;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.Workout;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Takes what a reader finds in one file, row by row. */
public final class Harvest {

    static final String SLEEPS = "SLEEP_SESSION";
    static final String WORKOUTS = "WORKOUT";

    private static final int ROWS_BETWEEN_LOOKS = 1024;

    private final String file;
    private final IntakeBatch batch;
    private final ZoneHistory zones;
    private final Account account;
    private final Position position;
    private long line;
    private int rows;

    Harvest(String file, IntakeBatch batch, ZoneHistory zones, Account account, Position position) {
        this.file = file;
        this.batch = batch;
        this.zones = zones;
        this.account = account;
        this.position = position;
    }

    /** How far the file has been read. */
    @FunctionalInterface
    interface Position {
        long bytes();
    }

    /** Reads one row; one that cannot be read does not keep the others from being read. */
    public void row(long number, Runnable row) {
        line = number;
        try {
            row.run();
        } catch (UnreadableRow e) {
            account.refuse(new RefusedRow(file, line, e.flaw().name()));
        }
        if (++rows % ROWS_BETWEEN_LOOKS == 0) {
            account.tick(position.bytes());
        }
    }

    public void add(Measurement measurement) {
        account.row(measurement.metric().name());
        settle(batch.add(measurement));
    }

    public void add(DayValue value) {
        account.row(value.metric().name());
        settle(batch.add(value));
    }

    public void add(SleepSession sleep) {
        account.row(SLEEPS);
        settle(batch.add(sleep));
    }

    public void add(Workout workout) {
        account.row(WORKOUTS);
        settle(batch.add(workout));
    }

    /** When a time was that the file tells without its zone: by the person's own zone at that time. */
    public Instant instantOf(LocalDateTime local) {
        return local.atZone(zones.at(local.toInstant(ZoneOffset.UTC))).toInstant();
    }

    private void settle(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> account.refuse(new RefusedRow(file, line, why.name())));
    }
}
