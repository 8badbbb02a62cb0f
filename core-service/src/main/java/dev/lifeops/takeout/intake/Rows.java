package dev.lifeops.takeout.intake;

import static java.util.stream.Collectors.joining;

import dev.lifeops.takeout.format.Column;
import dev.lifeops.takeout.format.Role;
import dev.lifeops.takeout.format.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Where rows of a table are stored. */
interface Rows extends RowReader.Sink, AutoCloseable {

    /** All of them are there, or this fails. */
    void end() throws SQLException;

    @Override
    void close() throws SQLException;

    /**
     * By COPY where there are no files.
     *
     * @param read where the paths of files are noted that were stored with rows
     */
    static Rows of(Connection connection, Shape shape, OpenedArchive archive, Set<String> read) throws SQLException {
        return shape.columns().stream().anyMatch(column -> column.role() == Role.FILE)
                ? new RowsWithFiles(connection, shape, archive, read)
                : new CopiedRows(connection, shape);
    }

    static String columns(Shape shape) {
        return shape.columns().stream()
                .map(Column::name)
                .map(name -> '"' + name + '"')
                .collect(joining(", "));
    }
}
