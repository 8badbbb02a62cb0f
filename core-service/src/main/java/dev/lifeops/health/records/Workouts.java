package dev.lifeops.health.records;

import dev.lifeops.health.calendar.DayRange.Days;
import dev.lifeops.health.records.WorkoutsView.Workout;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads workouts. */
@Repository
class Workouts {

    private static final String FROM = " from health.workout join health.origin on origin.id = origin";

    private final JdbcClient database;

    Workouts(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    Page<Workout> find(UserId person, Days days, WorkoutFilter filter, Pageable page) {
        var conditions = new SqlConditions()
                .and("person_id = :person", "person", person.value())
                .and("day >= :first", "first", days.first())
                .and("day <= :last", "last", days.last())
                .and("kind = :kind", "kind", filter.kind())
                .and("chosen = :chosen", "chosen", filter.isForChosenOnly() ? true : null);
        return new PageImpl<>(rows(conditions, page), page, count(conditions));
    }

    private List<Workout> rows(SqlConditions conditions, Pageable page) {
        return database.sql("select workout.*, source, app, device" + FROM + conditions.where()
                        + " order by start_at desc, workout.id desc limit :limit offset :offset")
                .params(conditions.parameters())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, _) -> workout(row))
                .list();
    }

    private long count(SqlConditions conditions) {
        return database.sql("select count(*)" + FROM + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private static Workout workout(ResultSet row) throws SQLException {
        return new Workout(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("start_at", OffsetDateTime.class).toInstant(),
                row.getObject("end_at", OffsetDateTime.class).toInstant(),
                row.getObject("distance_m", Double.class),
                row.getObject("energy_kcal", Double.class),
                row.getString("source"),
                row.getString("app"),
                row.getString("device"),
                row.getBoolean("chosen"));
    }
}
