package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Speaks to a running database. */
record Sql(Database database, String user) {

    /** As core-service does. */
    static Sql of(Database database) {
        return new Sql(database, Database.NAME);
    }

    static Sql ofSuperuser(Database database) {
        return new Sql(database, Database.SUPERUSER);
    }

    void execute(String... statements) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String one(String query) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(database.url(), user, database.password());
    }
}
