package dev.lifeops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    private final JdbcConnectionDetails database = new TestDatabase().database();

    StartTest() throws SQLException {}

    @Test
    void a_placeholder_for_the_secret_key_keeps_the_service_from_starting_in_one_clear_sentence(CapturedOutput log) {
        assertThatThrownBy(() -> start("--lifeops.identity.secret-key=changeme"));

        assertThat(log.getAll())
                .contains("SECRET_KEY has fewer than 32 characters.")
                .doesNotContain("\tat ", "changeme");
    }

    @Test
    void a_database_of_a_newer_release_is_left_alone(CapturedOutput log) {
        assertThatThrownBy(() -> start("--lifeops.identity.secret-key=changeme"));
        var jdbc = JdbcClient.create(dataSource());
        jdbc.sql("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (9999, '99.01', 'from the future', 'SQL', 'V99_01__from_the_future.sql', 1, 'test', 1, true)""").update();

        assertThatThrownBy(() -> start());

        assertThat(log.getAll())
                .contains("migrated by another release of LifeOps", "99.01")
                .doesNotContain("\tat ");
    }

    private DriverManagerDataSource dataSource() {
        return new DriverManagerDataSource(database.getJdbcUrl(), TestServer.USER, TestServer.PASSWORD);
    }

    private void start(String... arguments) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--logging.structured.format.console=",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + TestServer.USER,
                "--spring.datasource.password=" + TestServer.PASSWORD));
        all.addAll(Arrays.asList(arguments));
        CoreServiceApplication.application().run(all.toArray(String[]::new)).close();
    }
}
