package dev.lifeops.takeout.intake;

import static java.util.stream.Collectors.joining;

import dev.lifeops.takeout.format.Column;
import dev.lifeops.takeout.format.Layout;
import dev.lifeops.takeout.format.Role;
import dev.lifeops.takeout.format.Shape;
import dev.lifeops.takeout.intake.Refusal.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/** Rows whose bytes are files of the archive; these go over in binary form. */
final class RowsWithFiles implements Rows {

    private static final int ENOUGH = 4 << 20;

    /** Each is in memory as a whole; what is sent to LifeOps as a picture may have a third of that. */
    private static final int LARGEST_FILE = 64 << 20;

    private final PreparedStatement insert;
    private final Shape shape;
    private final OpenedArchive archive;
    private final Set<String> read;
    private int waiting;

    RowsWithFiles(Connection connection, Shape shape, OpenedArchive archive, Set<String> read) throws SQLException {
        this.shape = shape;
        this.archive = archive;
        this.read = read;
        insert = connection.prepareStatement("insert into %s (%s) values (%s)"
                .formatted(
                        shape.table(),
                        Rows.columns(shape),
                        shape.columns().stream().map(_ -> "?").collect(joining(", "))));
    }

    @Override
    public void add(@Nullable String[] values) {
        try {
            for (var place = 0; place < values.length; place++) {
                set(place + 1, shape.columns().get(place), values[place]);
            }
            insert.addBatch();
            if (waiting >= ENOUGH) {
                send();
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("insert", null, e);
        }
    }

    private void set(int place, Column column, @Nullable String value) throws SQLException {
        if (column.role() == Role.FILE && value != null) {
            var bytes = file(value);
            waiting += bytes.length;
            insert.setBytes(place, bytes);
        } else {
            insert.setObject(place, value, Types.OTHER);
        }
    }

    private byte[] file(String path) {
        if (!path.startsWith(Layout.FILES) || archive.file(path).bytes() > LARGEST_FILE || !read.add(path)) {
            throw new Refusal(Why.ROWS_REFUSED, "'%s' is no picture.".formatted(path));
        }
        try (var content = archive.open(path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void end() throws SQLException {
        send();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
