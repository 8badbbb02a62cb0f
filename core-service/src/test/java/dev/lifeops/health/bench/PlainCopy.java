package dev.lifeops.health.bench;

import dev.lifeops.bench.Stopwatch;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The limit: one COPY of the rows of all measurements that are there into a second table of the same kind, index and all. */
final class PlainCopy {

    private static final String COLUMNS = "start_at, key, seconds, value, origin, metric, utc_offset";

    private static final String TABLE = """
            create table health.copied (like health.measurement including all) partition by range (start_at);
            do $$
                begin
                    for year in 2010..2030 loop
                        execute format('create table health.copied_%s partition of health.copied '
                            'for values from (''%s-01-01T00:00:00Z'') to (''%s-01-01T00:00:00Z'')', year, year, year + 1);
                    end loop;
                end
            $$""";

    private final DataSource connections;
    private final Path file;

    PlainCopy(DataSource connections, Path folder) {
        this.connections = connections;
        this.file = folder.resolve("rows.copy");
    }

    /** @param format of COPY */
    double seconds(String format) throws SQLException, IOException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            write(connection, format);
            statement.execute(TABLE);
            statement.execute("checkpoint");
            var seconds = read(connection, format);
            statement.execute("drop table health.copied");
            return seconds;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(Connection connection, String format) throws SQLException, IOException {
        try (var bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select %s from health.measurement) to stdout (format %s)".formatted(COLUMNS, format),
                            bytes);
        }
    }

    private double read(Connection connection, String format) throws SQLException, IOException {
        var watch = Stopwatch.started();
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy health.copied (%s) from stdin (format %s)".formatted(COLUMNS, format),
                            bytes,
                            1 << 16);
        }
        return watch.seconds();
    }
}
