package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // fields are set before each test
class DatabaseRestartTest {

    @TempDir
    private Path temporary;

    private Home home;
    private Database database;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        home = Home.claim(PreparedHome.copyTo(temporary.resolve("home")));
        database = new Database(home, FreePorts.one());
    }

    @AfterEach
    void stop() throws IOException {
        database.stop();
        home.close();
    }

    @Test
    void data_is_kept_between_runs() throws SQLException, IOException {
        database.start();
        writeNote("kept");

        restart();

        assertThat(readNote()).isEqualTo("kept");
    }

    @Test
    void a_server_that_outlived_its_lifeops_is_ended() throws SQLException, IOException {
        database.start();
        writeNote("kept");
        var survivor = serverProcess();
        assertThat(isRunning(survivor)).isTrue();

        // as after kill -9: nobody told the server to stop
        startAnew();

        assertThat(isRunning(survivor)).isFalse();
        assertThat(readNote()).isEqualTo("kept");
    }

    @Test
    void a_process_that_only_has_the_number_of_the_server_is_left_alone() throws SQLException, IOException {
        var bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(pidFile(), bystander.pid() + "\n" + dataFolder() + "\n");

            database.start();

            assertThat(bystander.isAlive()).isTrue();
            assertThat(serverProcess().pid()).isNotEqualTo(bystander.pid());
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void a_stop_without_a_start_harms_nobody() throws IOException {
        var bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(pidFile(), bystander.pid() + "\n" + dataFolder() + "\n");

            database.stop();

            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void data_of_another_major_version_is_refused_untouched() throws IOException {
        var version = dataFolder().resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(database::start)
                .withMessageContaining("was made by PostgreSQL 17, and this LifeOps brings 18");

        assertThat(pidFile()).doesNotExist();
        assertThat(version).hasContent("17");
    }

    @Test
    void data_of_a_newer_lifeops_is_refused() throws SQLException, IOException {
        database.start();
        Flyway.configure()
                .dataSource(database.url(), Database.NAME, database.password())
                .load()
                .migrate();
        Sql.of(database).execute("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '9999', 'tomorrow', 'SQL', 'V9999__tomorrow.sql', 'lifeops', 1, true)""");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(this::restart)
                .withMessage("The data was written by a newer LifeOps (migration V9999__tomorrow.sql is unknown here): "
                        + "update LifeOps.");
    }

    @Test
    void a_lost_password_is_told_and_not_made_anew() throws IOException {
        Files.delete(home.postgres().resolve("password"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(database::start)
                .withMessageContaining("password is missing")
                .withMessageContaining("backup");
    }

    @Test
    void a_first_start_that_died_half_way_does_not_hinder_the_next() throws SQLException, IOException {
        Folders.delete(dataFolder());
        var unfinished = home.postgres().resolve("data.new");
        Files.createDirectories(unfinished.resolve("base"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");

        database.start();

        assertThat(Sql.of(database).one("select current_database()")).isEqualTo("lifeops");
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void a_server_that_cannot_start_gives_its_reason() throws IOException {
        Files.writeString(dataFolder().resolve("postgresql.conf"), "shared_buffers = nonsense\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(database::start)
                .withMessageContaining("The database did not start")
                .withMessageContaining("postgresql.conf");
    }

    @Test
    void after_a_stop_no_server_is_left_and_none_comes_back() throws SQLException, IOException {
        database.start();
        var server = serverProcess();
        assertThat(isRunning(server)).isTrue();

        database.stop();
        database.start();

        assertThat(isRunning(server)).isFalse();
        assertThat(pidFile()).doesNotExist();
    }

    private void restart() throws IOException, SQLException {
        database.stop();
        startAnew();
    }

    private void startAnew() throws IOException, SQLException {
        database = new Database(home, FreePorts.one());
        database.start();
    }

    private void writeNote(String text) throws SQLException, IOException {
        Sql.of(database).execute("create table note (text text)", "insert into note values ('" + text + "')");
    }

    private String readNote() throws SQLException, IOException {
        return Sql.of(database).one("select text from note");
    }

    private ProcessHandle serverProcess() throws IOException {
        var pid = Files.readAllLines(pidFile()).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** A process that nobody has buried yet still counts as alive, but has no program any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private Path pidFile() {
        return dataFolder().resolve("postmaster.pid");
    }

    private Path dataFolder() {
        return home.postgres().resolve("data");
    }
}
