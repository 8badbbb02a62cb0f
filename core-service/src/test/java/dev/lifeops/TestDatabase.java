package dev.lifeops;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A real PostgreSQL for tests: one server a test run, one fresh database an application context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    public JdbcConnectionDetails database() throws SQLException {
        var name = "test_" + DATABASES.incrementAndGet();
        var maintenance = new Details(TestServer.url("postgres"));
        try (var connection = DriverManager.getConnection(
                        maintenance.getJdbcUrl(), maintenance.getUsername(), maintenance.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new Details(TestServer.url(name));
    }

    private record Details(String getJdbcUrl) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return TestServer.USER;
        }

        @Override
        public String getPassword() {
            return TestServer.PASSWORD;
        }
    }
}
