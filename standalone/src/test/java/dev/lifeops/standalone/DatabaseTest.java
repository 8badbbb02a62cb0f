package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // fields are set before each test
class DatabaseTest {

    @TempDir
    private Path temporary;

    private Home home;
    private Database database;

    @BeforeEach
    void start() throws IOException, SQLException {
        home = Home.claim(temporary.resolve("with a space"));
        database = new Database(home, FreePorts.one());
        database.start();
    }

    @AfterEach
    void stop() throws IOException {
        database.stop();
        home.close();
    }

    @ParameterizedTest
    @CsvSource({"lifeops, ''", "lifeops, wrong", "postgres, ''", "postgres, wrong", "postgres, postgres"})
    void nobody_gets_in_without_the_password(String user, String password) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database.url(), user, password))
                .withMessageMatching("(?s).*password.*");
    }

    @Test
    void the_password_is_long_and_its_owners_alone() throws IOException {
        var file = home.postgres().resolve("password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(database.password()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "timezone, UTC"
    })
    void it_is_out_of_reach_of_others_and_durable(String setting, String value) throws SQLException, IOException {
        try (var connection = connect()) {
            assertThat(one(connection, "show " + setting)).isEqualTo(value);
        }
    }

    @Test
    void the_service_is_no_superuser() throws SQLException, IOException {
        try (var connection = connect()) {
            assertThat(one(
                            connection,
                            "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = user"))
                    .isEqualTo("f");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_trgm", "pgcrypto", "unaccent"})
    void the_service_can_use_the_extensions_it_may_need(String extension) throws SQLException, IOException {
        try (var connection = connect()) {
            execute(connection, "create extension " + extension);
        }
    }

    @Test
    void data_is_kept_between_runs() throws SQLException, IOException {
        writeNote("kept");

        restart();

        assertThat(readNote()).isEqualTo("kept");
    }

    @Test
    void a_server_that_outlived_its_lifeops_is_ended() throws SQLException, IOException {
        writeNote("kept");
        var survivor = serverProcess();

        // as after kill -9: nobody told the server to stop
        database = new Database(home, FreePorts.one());
        database.start();

        assertThat(survivor.isAlive()).isFalse();
        assertThat(readNote()).isEqualTo("kept");
    }

    @Test
    void a_process_that_only_has_the_number_of_the_server_is_left_alone() throws SQLException, IOException {
        database.stop();
        var bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(pidFile(), bystander.pid() + "\n" + dataFolder() + "\n");

            restart();

            assertThat(bystander.isAlive()).isTrue();
            assertThat(serverProcess().pid()).isNotEqualTo(bystander.pid());
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void data_of_another_major_version_is_refused_untouched() throws IOException {
        database.stop();
        var version = dataFolder().resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::restart)
                .withMessageContaining("was made by PostgreSQL 17, and this LifeOps brings 18");

        assertThat(pidFile()).doesNotExist();
        assertThat(version).hasContent("17");
    }

    @Test
    void data_of_a_newer_lifeops_is_refused() throws SQLException, IOException {
        Flyway.configure()
                .dataSource(database.url(), Database.NAME, database.password())
                .load()
                .migrate();
        try (var connection = connect()) {
            execute(connection, """
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '9999', 'tomorrow', 'SQL', 'V9999__tomorrow.sql', 'lifeops', 1, true)""");
        }

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::restart)
                .withMessage("The data was written by a newer LifeOps (migration V9999__tomorrow.sql is unknown here): "
                        + "update LifeOps.");
    }

    @Test
    void a_lost_password_is_told_and_not_made_anew() throws IOException {
        Files.delete(home.postgres().resolve("password"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::restart)
                .withMessageContaining("password is missing")
                .withMessageContaining("backup");
    }

    @Test
    void a_first_start_that_died_half_way_does_not_hinder_the_next() throws SQLException, IOException {
        database.stop();
        Folders.delete(dataFolder());
        Files.createDirectories(home.postgres().resolve("data.new").resolve("base"));
        Files.writeString(home.postgres().resolve("data.new").resolve("PG_VERSION"), "18\n");

        restart();

        try (var connection = connect()) {
            assertThat(one(connection, "select current_database()")).isEqualTo("lifeops");
        }
        assertThat(home.postgres().resolve("data.new")).doesNotExist();
    }

    @Test
    void a_server_that_cannot_start_gives_its_reason() throws IOException {
        database.stop();
        Files.writeString(dataFolder().resolve("postgresql.conf"), "shared_buffers = nonsense\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::restart)
                .withMessageContaining("The database did not start")
                .withMessageContaining("postgresql.conf");
    }

    @Test
    void after_a_stop_no_server_is_left_and_none_comes_back() throws SQLException, IOException {
        var server = serverProcess();

        database.stop();
        database.start();

        assertThat(server.isAlive()).isFalse();
        assertThat(pidFile()).doesNotExist();
    }

    private void restart() throws IOException, SQLException {
        database.stop();
        database = new Database(home, FreePorts.one());
        database.start();
    }

    private void writeNote(String text) throws SQLException, IOException {
        try (var connection = connect()) {
            execute(connection, "create table note (text text)");
            execute(connection, "insert into note values ('" + text + "')");
        }
    }

    private String readNote() throws SQLException, IOException {
        try (var connection = connect()) {
            return one(connection, "select text from note");
        }
    }

    private Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(database.url(), Database.NAME, database.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private ProcessHandle serverProcess() throws IOException {
        var pid = Files.readAllLines(pidFile()).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private Path pidFile() {
        return dataFolder().resolve("postmaster.pid");
    }

    private Path dataFolder() {
        return home.postgres().resolve("data");
    }
}
