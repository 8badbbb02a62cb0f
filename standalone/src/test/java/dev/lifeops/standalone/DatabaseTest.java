package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // fields are set before the tests
class DatabaseTest {

    private Home home;
    private Database database;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, SQLException, InterruptedException {
        home = Home.claim(PreparedHome.copyTo(temporary.resolve("with a space")));
        database = new Database(home, FreePorts.one());
        database.start();
    }

    @AfterAll
    void stop() throws IOException {
        database.stop();
        home.close();
    }

    @ParameterizedTest
    @CsvSource({"lifeops, ''", "lifeops, wrong", "postgres, ''", "postgres, wrong", "postgres, postgres"})
    void nobody_gets_in_without_the_password(String user, String password) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database.url(), user, password))
                .withMessageContaining("password");
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
        "server_encoding, UTF8"
    })
    void it_is_out_of_reach_of_others_and_durable(String setting, String value) throws SQLException, IOException {
        assertThat(Sql.ofSuperuser(database).one("show " + setting)).isEqualTo(value);
    }

    @Test
    void the_service_is_no_superuser() throws SQLException, IOException {
        assertThat(Sql.of(database).one("""
                        select rolsuper or rolcreaterole or rolcreatedb or rolreplication
                        from pg_roles where rolname = user""")).isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_trgm", "pgcrypto", "unaccent"})
    void the_service_can_use_the_extensions_it_may_need(String extension) throws SQLException, IOException {
        Sql.of(database).execute("create extension " + extension, "drop extension " + extension);
    }
}
