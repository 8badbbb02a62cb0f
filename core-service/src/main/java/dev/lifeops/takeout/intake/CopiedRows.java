package dev.lifeops.takeout.intake;

import dev.lifeops.takeout.format.Shape;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/** Rows by COPY. */
final class CopiedRows implements Rows {

    private static final int ENOUGH = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(2 * ENOUGH);

    CopiedRows(Connection connection, Shape shape) throws SQLException {
        var sql = "copy %s (%s) from stdin".formatted(shape.table(), Rows.columns(shape));
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    @Override
    public void add(@Nullable String[] values) {
        for (var place = 0; place < values.length; place++) {
            if (place > 0) {
                text.append('\t');
            }
            append(values[place]);
        }
        text.append('\n');
        if (text.length() >= ENOUGH) {
            try {
                send();
            } catch (SQLException e) {
                throw new UncategorizedSQLException("copy", null, e);
            }
        }
    }

    private void append(@Nullable String value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (var at = 0; at < value.length(); at++) {
            var letter = value.charAt(at);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
    }

    private void send() throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    @Override
    public void end() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
