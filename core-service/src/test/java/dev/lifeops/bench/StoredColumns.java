package dev.lifeops.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** The columns of a table that COPY brings: those that are not reckoned from others. */
public final class StoredColumns {

    private StoredColumns() {}

    /** As a list for SQL. */
    public static String of(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = connection.prepareStatement("""
                select quote_ident(column_name) from information_schema.columns
                where table_schema || '.' || table_name = ? and is_generated = 'NEVER' order by ordinal_position""")) {
            statement.setString(1, table);
            var rows = statement.executeQuery();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return String.join(", ", columns);
    }
}
