package dev.lifeops.health.daily;

import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import dev.lifeops.health.intake.Workout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Made-up things to put on record. */
final class Made {

    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final Origin PHONE = new Origin("phone", "");
    static final Origin WATCH = new Origin("watch", "");

    private Made() {}

    static Measurement steps(String start, double steps, Origin app) {
        var time = Instant.parse(start);
        return new Measurement(Metric.STEPS, time, time.plusSeconds(60), steps, app, null, null);
    }

    static Measurement beat(String time, double beats) {
        return at(time, Metric.HEART_RATE, beats);
    }

    static Measurement at(String time, Metric metric, double value) {
        return new Measurement(metric, Instant.parse(time), Instant.parse(time), value, PHONE, null, null);
    }

    static SleepSession sleep(String start, String end, Stage... stages) {
        return new SleepSession(inVienna(start), inVienna(end), PHONE, null, null, List.of(stages));
    }

    static Stage stage(StageKind kind, String start, String end) {
        return new Stage(kind, inVienna(start), inVienna(end));
    }

    static Workout run(String start, int minutes) {
        var time = Instant.parse(start);
        return new Workout("running", time, time.plusSeconds(60L * minutes), PHONE, null, null, null, null);
    }

    static Instant inVienna(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Vienna")).toInstant();
    }
}
