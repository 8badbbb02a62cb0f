package dev.lifeops.health.intake;

import static java.util.Objects.requireNonNullElseGet;

import dev.lifeops.health.calendar.ZoneHistory;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores sleep sessions, some thousands a decade, one by one. */
final class SleepRows {

    private final JdbcClient database;
    private final ZoneHistory zones;
    private final Set<LocalDate> days;

    /** @param days where those are put that change, which are the days of waking */
    SleepRows(JdbcClient database, ZoneHistory zones, Set<LocalDate> days) {
        this.database = database;
        this.zones = zones;
        this.days = days;
    }

    /** What there is of a sleep, apart from its stages. */
    private record Frame(
            Instant start, Instant end, @Nullable ZoneOffset offset) {}

    private record Stored(long id, Frame frame) {}

    Tally store(SleepSession sleep, int origin) {
        var frame = new Frame(micros(sleep.start()), micros(sleep.end()), sleep.offset());
        var stages = sleep.stages().stream().map(SleepRows::micros).distinct().toList();
        var externalId = requireNonNullElseGet(sleep.externalId(), frame.start()::toString);
        var stored = find(origin, externalId);
        if (stored.isEmpty()) {
            addStages(add(origin, externalId, frame), stages);
            days.add(dayOf(frame));
            return new Tally(1, 0, 0);
        }
        return change(stored.get(), frame, stages);
    }

    private Tally change(Stored stored, Frame frame, List<Stage> stages) {
        if (stored.frame().equals(frame) && Set.copyOf(stagesOf(stored.id())).equals(Set.copyOf(stages))) {
            return new Tally(0, 0, 1);
        }
        update(stored.id(), frame);
        addStages(stored.id(), stages);
        days.add(dayOf(stored.frame()));
        days.add(dayOf(frame));
        return new Tally(0, 1, 0);
    }

    private LocalDate dayOf(Frame frame) {
        return Offsets.dayOf(frame.end(), frame.offset(), zones);
    }

    private Optional<Stored> find(int origin, String externalId) {
        return database.sql("""
                        select id, start_at, end_at, utc_offset from health.sleep
                        where origin = ? and external_id = ?""")
                .params(origin, externalId)
                .query((row, _) -> new Stored(
                        row.getLong("id"), new Frame(time(row, "start_at"), time(row, "end_at"), Offsets.read(row))))
                .optional();
    }

    private List<Stage> stagesOf(long id) {
        return database.sql("select stage, start_at, end_at from health.sleep_stage where sleep_id = ?")
                .param(id)
                .query((row, _) -> new Stage(
                        StageKind.valueOf(row.getString("stage")), time(row, "start_at"), time(row, "end_at")))
                .list();
    }

    private long add(int origin, String externalId, Frame frame) {
        return database.sql("""
                        insert into health.sleep (origin, external_id, start_at, end_at, utc_offset)
                        values (?, ?, ?, ?, ?) returning id""")
                .param(origin)
                .param(externalId)
                .param(frame.start().atOffset(ZoneOffset.UTC))
                .param(frame.end().atOffset(ZoneOffset.UTC))
                .param(Offsets.minutes(frame.offset()))
                .query(Long.class)
                .single();
    }

    private void update(long id, Frame frame) {
        database.sql("update health.sleep set start_at = ?, end_at = ?, utc_offset = ? where id = ?")
                .param(frame.start().atOffset(ZoneOffset.UTC))
                .param(frame.end().atOffset(ZoneOffset.UTC))
                .param(Offsets.minutes(frame.offset()))
                .param(id)
                .update();
        database.sql("delete from health.sleep_stage where sleep_id = ?")
                .param(id)
                .update();
    }

    /** Of two that begin at once and are of one kind, the first counts. */
    private void addStages(long id, List<Stage> stages) {
        database.sql("""
                        insert into health.sleep_stage (sleep_id, stage, start_at, end_at)
                        select ?, * from unnest(?::text[], ?::timestamptz[], ?::timestamptz[]) on conflict do nothing""")
                .param(id)
                .param(stages.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param(stages.stream().map(it -> it.start().toString()).toArray(String[]::new))
                .param(stages.stream().map(it -> it.end().toString()).toArray(String[]::new))
                .update();
    }

    private static Stage micros(Stage stage) {
        return new Stage(stage.kind(), micros(stage.start()), micros(stage.end()));
    }

    /** As fine as PostgreSQL keeps times, to be able to compare. */
    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
