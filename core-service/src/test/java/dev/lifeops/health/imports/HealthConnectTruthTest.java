package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Exports.zip;
import static dev.lifeops.health.imports.Inbox.done;
import static dev.lifeops.health.imports.Inbox.imported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What Android's versions really write: other columns, other tables, another journal. */
@HealthTest
class HealthConnectTruthTest {

    private static final String STEPS =
            "create table steps_record_table (row_id integer primary key, uuid blob, app_info_id integer, start_time integer, end_time integer, count integer)";
    private static final String SOME =
            "insert into steps_record_table values (1, x'0a', 1, 1710057600000, 1710057660000, 57)";

    private final TestClient client;
    private final HealthRecords records;
    private final Path scratch;
    private TestClient ada;

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    HealthConnectTruthTest(
            TestClient client,
            HealthRecords records,
            @Value("${lifeops.health.scratch.folder:${java.io.tmpdir}}") Path scratch) {
        this.client = client;
        this.records = records;
        this.scratch = scratch;
        ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
    }

    @Test
    void a_database_that_kept_its_journal_beside_it_is_read_and_nothing_of_it_is_left_on_the_disk()
            throws IOException, SQLException {
        var before = left();

        var summary = done(ada, database("pragma journal_mode = wal", STEPS, SOME), "health_connect_export.db");

        assertThat(summary.at("/kinds/STEPS/added").asInt()).isOne();
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void tables_and_columns_that_a_version_does_not_have_are_done_without() throws Exception {
        var summary = done(
                ada,
                zip(Map.of(
                        "health_connect_export.db",
                        database(
                                STEPS,
                                SOME,
                                "create table weight_record_table (row_id integer primary key, weight real, time integer, something_new text)",
                                "insert into weight_record_table values (1, 81400, 1710057600000, 'x'), (2, null, 1710057600000, 'y')",
                                "create table mindfulness_session_record_table (row_id integer primary key, start_time integer)",
                                "create view steps as select * from steps_record_table"))),
                "health-connect.zip");

        assertThat(summary.at("/kinds/STEPS/added").asInt()).isOne();
        assertThat(summary.at("/kinds/WEIGHT/added").asInt()).isOne();
        records.awaitSums(HealthRecords.idOf(ada));
        assertThat(ada.get("/api/v1/health/daily?from=2024-03-10&to=2024-03-10")
                        .is(200)
                        .body()
                        .at("/days/0/values/STEPS/value")
                        .asInt())
                .isEqualTo(57);
    }

    @Test
    void a_database_of_something_else_is_refused() throws Exception {
        var view = imported(ada, database("create table messages (text text)"), "msgstore.db");

        assertThat(view.at("/failure/code").asString()).isEqualTo("CONTENT_UNKNOWN");
    }

    private byte[] database(String... statements) throws SQLException, IOException {
        var file = folder.resolve("made.db");
        Files.deleteIfExists(file);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
        return Files.readAllBytes(file);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.startsWith("lifeops-import-"))
                    .sorted()
                    .toList();
        }
    }
}
