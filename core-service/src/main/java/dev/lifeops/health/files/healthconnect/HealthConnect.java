package dev.lifeops.health.files.healthconnect;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.FileRefused;
import dev.lifeops.health.files.FileRefused.Why;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.Scratch;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Health Connect's export. SQLite reads only files, so the database is copied to one that nobody else can read. */
@Component
class HealthConnect implements HistoryReader {

    private static final String MAGIC = "SQLite format 3\0";

    private static final Source SOURCE = Source.ofFiles(
            "health-connect",
            "Health Connect",
            EnumSet.complementOf(EnumSet.of(
                    Metric.HEART_POINTS,
                    Metric.LOWEST_HEART_RATE,
                    Metric.HIGHEST_HEART_RATE,
                    Metric.ACTIVE_TIME,
                    Metric.BASAL_ENERGY,
                    Metric.GLUCOSE,
                    Metric.WATER,
                    Metric.MOOD)),
            true);

    private final Scratch scratch;

    HealthConnect(Scratch scratch) {
        this.scratch = scratch;
    }

    @Bean
    static Source healthConnectSource() {
        return SOURCE;
    }

    @Override
    public Source source() {
        return SOURCE;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.text().startsWith(MAGIC);
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        try (var copy = scratch.copyOf(file);
                var database = ForeignDatabase.open(copy.path())) {
            if (RecordQuery.ALL.stream().noneMatch(it -> database.has(it.table(), it.column()))) {
                throw FileRefused.because(Why.CONTENT_UNKNOWN, "This database is no export of Health Connect.");
            }
            readAll(HealthConnectRows.of(database, harvest));
        } catch (SQLException e) {
            throw FileRefused.damaged(file.name(), e);
        }
    }

    private static void readAll(HealthConnectRows rows) throws SQLException {
        for (var query : RecordQuery.ALL) {
            rows.readMeasurements(query);
        }
        rows.readSleeps();
        rows.readWorkouts();
    }
}
