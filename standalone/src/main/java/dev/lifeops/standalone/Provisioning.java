package dev.lifeops.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** Sees to it that core-service finds a database of its own, with a role that is no superuser. */
record Provisioning(String host, int port, String password) {

    private static final String ROLE = Database.NAME;

    void run() throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), Database.SUPERUSER, password)) {
            createUnless(connection, "select from pg_roles where rolname = ?", """
                    create role %s login password '%s'""".formatted(ROLE, password));
            createUnless(connection, "select from pg_database where datname = ?", """
                    create database %s owner %s""".formatted(Database.NAME, ROLE));
        }
        requireKnownMigrations();
    }

    private static void createUnless(Connection connection, String exists, String create) throws SQLException {
        try (var query = connection.prepareStatement(exists)) {
            query.setString(1, Database.NAME);
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(create);
        }
    }

    /** Flyway itself lets an older version run on newer tables. */
    private void requireKnownMigrations() {
        var history = Flyway.configure()
                .dataSource(url(Database.NAME), ROLE, password)
                .load()
                .info();
        for (var migration : history.applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS
                    || migration.getState() == MigrationState.MISSING_SUCCESS) {
                throw new Refusal(
                        "The data was written by a newer LifeOps (migration %s is unknown here): update LifeOps."
                                .formatted(migration.getScript()));
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
}
