package dev.lifeops.report;

import dev.lifeops.TestDatabase;
import dev.lifeops.demo.DemoApplication;
import dev.lifeops.finance.recurring.CaughtUp;
import dev.lifeops.finance.sums.SummedUp;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A migrated database with the demo in it, seen by its owner and by the role behind Grafana. */
final class ReportDatabase {

    static final String DEMO = "demo@lifeops.local";
    static final String NEIGHBOUR = "neighbour@lifeops.local";

    private static final String READER = "lifeops_report";
    private static final String PASSWORD = "only-for-this-test";

    private final JdbcConnectionDetails details;

    private ReportDatabase(JdbcConnectionDetails details) {
        this.details = details;
    }

    static ReportDatabase withDemo() throws SQLException {
        var database = new ReportDatabase(new TestDatabase().database());
        database.addDemo(DEMO);
        try (var owner = database.owner()) {
            var books = new SingleConnectionDataSource(owner, true);
            CaughtUp.on(books);
            SummedUp.on(books);
            execute(owner, "alter role %s login password '%s'".formatted(READER, PASSWORD));
        }
        return database;
    }

    /** As `./lifeops demo` does it, for the person of that address. */
    String addDemo(String email, String... properties) {
        var arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + details.getJdbcUrl(),
                "--spring.datasource.username=" + details.getUsername(),
                "--spring.datasource.password=" + details.getPassword(),
                "--logging.structured.format.console=",
                "--lifeops.demo.email=" + email));
        arguments.addAll(Arrays.asList(properties));
        return DemoApplication.fill(arguments.toArray(String[]::new));
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    Connection reader() throws SQLException {
        // the address may name the owner, which would go before the user given here
        return DriverManager.getConnection(details.getJdbcUrl().replaceFirst("\\?.*", ""), READER, PASSWORD);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> column(Connection connection, String sql) throws SQLException {
        return Rows.of(connection, sql).rows().stream()
                .map(row -> Objects.toString(row.getFirst()))
                .toList();
    }
}
