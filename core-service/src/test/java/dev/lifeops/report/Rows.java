package dev.lifeops.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a query answered. */
record Rows(List<Column> columns, List<List<@Nullable Object>> rows) {

    private static final MathContext CERTAIN = new MathContext(12);

    /** One column, and its type as {@link Types} has it. */
    record Column(String name, int type) {

        private static final Set<Integer> TIMES = Set.of(Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);
        private static final Set<Integer> NUMBERS =
                Set.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.REAL, Types.DOUBLE);

        /** Grafana takes points in time and seconds since 1970, but no days. */
        boolean isTime() {
            return TIMES.contains(type) || isNumber();
        }

        boolean isNumber() {
            return NUMBERS.contains(type);
        }
    }

    static Rows of(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var columns = columns(result);
            var rows = new ArrayList<List<@Nullable Object>>();
            while (result.next()) {
                var row = new @Nullable Object[columns.size()];
                for (var index = 0; index < row.length; index++) {
                    row[index] = comparable(result.getObject(index + 1));
                }
                rows.add(Arrays.asList(row));
            }
            return new Rows(columns, rows);
        }
    }

    /** The last digits of a sum of floating-point numbers depend on the order of its rows, which is the planner's. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? new BigDecimal(number).round(CERTAIN).doubleValue()
                : value;
    }

    private static List<Column> columns(ResultSet result) throws SQLException {
        var columns = new ArrayList<Column>();
        var metadata = result.getMetaData();
        for (var index = 1; index <= metadata.getColumnCount(); index++) {
            columns.add(new Column(metadata.getColumnLabel(index), metadata.getColumnType(index)));
        }
        return columns;
    }

    /** Whether there is anything to draw: a row in which not everything is missing. */
    boolean showSomething() {
        return rows.stream().anyMatch(row -> row.stream().anyMatch(value -> value != null));
    }

    List<@Nullable Object> values(String column) {
        var names = columns.stream().map(Column::name).toList();
        return rows.stream()
                .<@Nullable Object>map(row -> row.get(names.indexOf(column)))
                .toList();
    }
}
