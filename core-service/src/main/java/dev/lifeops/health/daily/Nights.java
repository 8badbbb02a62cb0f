package dev.lifeops.health.daily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.lifeops.health.calendar.DayRange.Days;
import dev.lifeops.health.daily.SleepView.Sleep;
import dev.lifeops.health.daily.SleepView.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nights as they were summed up. */
@Repository
class Nights {

    private final JdbcClient database;

    Nights(JdbcClient database) {
        this.database = database;
    }

    private record Told(LocalDate day, boolean chosen, Night night) {}

    /** By day, the oldest first. */
    List<Sleep> find(UserId person, Days days, boolean withStages) {
        var stages = withStages ? stages(person, days) : null;
        return database
                .sql("""
                        select * from health.night where person_id = ? and day between ? and ?
                        order by day, chosen desc, source, app""")
                .params(person.value(), days.first(), days.last())
                .query((row, _) ->
                        new Told(row.getObject("day", LocalDate.class), row.getBoolean("chosen"), night(row)))
                .list()
                .stream()
                .collect(groupingBy(Told::day, TreeMap::new, toList()))
                .values()
                .stream()
                .map(told -> sleep(told, stages))
                .toList();
    }

    private static Sleep sleep(List<Told> told, @Nullable Map<LocalDate, List<Stage>> stages) {
        var day = told.getFirst().day();
        return new Sleep(
                day,
                told.getFirst().night(),
                told.stream().skip(1).map(Told::night).toList(),
                stages == null ? null : stages.getOrDefault(day, List.of()));
    }

    private Map<LocalDate, List<Stage>> stages(UserId person, Days days) {
        return database
                .sql("""
                        select night.day, stage, stage.start_at, stage.end_at
                        from health.night
                            join health.origin using (person_id, source, app)
                            join health.sleep on sleep.origin = origin.id and sleep.day = night.day
                            join health.sleep_stage as stage on sleep_id = sleep.id
                        where person_id = ? and night.day between ? and ? and chosen
                        order by night.day, stage.start_at, stage""")
                .params(person.value(), days.first(), days.last())
                .query((row, _) -> Map.entry(row.getObject("day", LocalDate.class), stage(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return new Stage(
                StageKind.valueOf(row.getString("stage")),
                row.getObject("start_at", OffsetDateTime.class).toInstant(),
                row.getObject("end_at", OffsetDateTime.class).toInstant());
    }

    private static Night night(ResultSet row) throws SQLException {
        return new Night(
                row.getString("source"),
                row.getString("app"),
                Rows.instant(row, "bed_at"),
                Rows.instant(row, "woke_at"),
                row.getObject("bed_local", LocalDateTime.class),
                row.getObject("woke_local", LocalDateTime.class),
                row.getObject("in_bed_s", Double.class),
                row.getObject("asleep_s", Double.class),
                row.getObject("light_s", Double.class),
                row.getObject("deep_s", Double.class),
                row.getObject("rem_s", Double.class),
                row.getObject("awake_s", Double.class));
    }
}
