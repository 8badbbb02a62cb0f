package dev.lifeops.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Rows for one table, written in one go. */
final class Batch {

    private final String insert;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /**
     * @param table with its schema
     * @param columns separated by commas
     */
    Batch(String table, String columns) {
        var places = columns.replaceAll("[^,]+", "?");
        this.insert = "insert into %s (%s) values (%s)".formatted(table, columns, places);
    }

    void add(@Nullable Object... values) {
        rows.add(values);
    }

    void add(@Nullable Object[] first, @Nullable Object[] rest) {
        rows.add(Stream.of(first, rest).flatMap(Arrays::stream).toArray());
    }

    void write(JdbcOperations database) {
        database.batchUpdate(insert, rows);
    }

    static OffsetDateTime sql(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
