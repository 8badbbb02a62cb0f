package dev.lifeops.takeout.making;

import dev.lifeops.shared.Csv;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.Sheet;
import dev.lifeops.takeout.format.Layout;
import dev.lifeops.takeout.format.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what a snapshot has of a person, a few rows at a time. */
final class TakeoutWriter {

    private static final int ROWS_AT_A_TIME = 1_000;

    /** Each may have twenty megabytes. */
    private static final int FILES_AT_A_TIME = 2;

    private static final byte[] FIRST = {'\n'};
    private static final byte[] NEXT = {',', '\n'};
    private static final byte[] LAST = {'\n', ']', '\n'};

    private final Snapshot snapshot;
    private final ArchiveWriter archive;
    private final UUID person;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    TakeoutWriter(Snapshot snapshot, ArchiveWriter archive, UUID person) {
        this.snapshot = snapshot;
        this.archive = archive;
        this.person = person;
    }

    Map<String, Long> rows() {
        return rows;
    }

    void write(PersonalTable table, Shape shape) throws IOException {
        var sql = new RowsSql(table, shape, person);
        archive.add(shape.file(), out -> {
            var count = writeRows(sql.rows(), out);
            rows.put(table.name(), count);
            return count;
        });
        for (var column : table.files().keySet()) {
            reading(() -> snapshot.read(
                    sql.files(column), FILES_AT_A_TIME, row -> archive.addStored(row.getString(1), row.getBytes(2))));
        }
    }

    /** An array with a row on each line, so that tools for lines and tools for JSON can read it. */
    private long writeRows(String sql, OutputStream out) throws IOException {
        out.write('[');
        var count = reading(() -> snapshot.read(sql, ROWS_AT_A_TIME, row -> {
            out.write(row.isFirst() ? FIRST : NEXT);
            out.write(row.getBytes(1));
        }));
        out.write(LAST);
        return count;
    }

    void write(Sheet sheet) throws IOException {
        archive.add(Layout.sheet(sheet.name()), out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            var sql = sheet.sql().replace(":person", "'%s'::uuid".formatted(person));
            var count = reading(() -> {
                Csv.writeRow(snapshot.columns(sql), text);
                return snapshot.read(sql, ROWS_AT_A_TIME, row -> Csv.writeRow(cells(row), text));
            });
            text.flush();
            return count;
        });
    }

    private static List<@Nullable Object> cells(ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            cells.add(cell(row, column));
        }
        return cells;
    }

    private static @Nullable Object cell(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnTypeName(column)) {
            case "timestamptz" -> instant(row.getObject(column, OffsetDateTime.class));
            case "timestamp" -> row.getObject(column, LocalDateTime.class);
            default -> row.getObject(column);
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private interface Reading {
        long read() throws SQLException, IOException;
    }

    private static long reading(Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new IOException("the database could not be read", e);
        }
    }
}
