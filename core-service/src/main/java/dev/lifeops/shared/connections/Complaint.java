package dev.lifeops.shared.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a connection, for programs and for people. */
public record Complaint(String code, String detail) {

    /** From the row of a connection; null where nothing is wrong. */
    public static @Nullable Complaint of(ResultSet row) throws SQLException {
        var code = row.getString("problem_code");
        return code == null ? null : new Complaint(code, row.getString("problem"));
    }
}
