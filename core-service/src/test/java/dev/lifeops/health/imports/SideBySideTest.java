package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Inbox.IMPORTS;
import static dev.lifeops.health.imports.Inbox.finished;
import static dev.lifeops.health.imports.Inbox.send;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Several files, several instances, and one that dies. */
@ApiTest
class SideBySideTest {

    private static final int MINUTES = 200_000;
    private static final int FEWER = MINUTES - 1_000;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestClient client;
    private final JdbcClient database;
    private final Scheduler scheduler;
    private final Scheduler other;
    private final DataSource dataSource;

    @Autowired
    SideBySideTest(
            TestClient client,
            JdbcClient database,
            Scheduler scheduler,
            DataSource dataSource,
            ImportReading reading,
            ImportRows imports,
            ImportProperties properties) {
        this.client = client;
        this.database = database;
        this.scheduler = scheduler;
        this.dataSource = dataSource;
        other = Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        new ImportJob(reading, imports, properties).readImport())
                .schedulerName(new SchedulerName.Fixed("another instance"))
                .tableName("jobs.scheduled_tasks")
                .serializer(new Jackson3Serializer())
                .pollingInterval(Duration.ofMillis(50))
                .threads(1)
                .build();
    }

    @BeforeEach
    void startAnotherInstance() {
        other.start();
    }

    @AfterEach
    void stopIt() {
        other.stop();
        scheduler.resume();
    }

    @Test
    void two_instances_read_the_files_of_two_people_at_once_and_mix_up_nothing() throws SQLException {
        other.pause();
        scheduler.pause();
        var ada = client.signedIn();
        var bob = client.signedIn();
        var adas = send(ada, Exports.steps(MINUTES), "steps.csv").is(202).field("id");
        var bobs = send(bob, Exports.steps(FEWER), "steps.csv").is(202).field("id");

        other.resume();
        var first = await().atMost(LONG)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> reading(adas, bobs), not(Set.of()::equals))
                .iterator()
                .next();
        try (var _ = held(first)) {
            scheduler.resume();
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> reading(adas, bobs).equals(Set.of(adas, bobs)));
        }

        assertThat(finished(ada, adas).at("/summary/kinds/STEPS/added").asInt()).isEqualTo(MINUTES);
        assertThat(finished(bob, bobs).at("/summary/kinds/STEPS/added").asInt()).isEqualTo(FEWER);
        assertThat(stored(ada)).isEqualTo(MINUTES);
        assertThat(stored(bob)).isEqualTo(FEWER);
    }

    @Test
    void two_files_of_one_person_are_read_one_after_the_other_and_the_second_finds_all_known() {
        var ada = client.signedIn();
        var ids = Stream.generate(() ->
                        send(ada, Exports.steps(MINUTES), "steps.csv").is(202).field("id"))
                .limit(2)
                .toArray(String[]::new);

        var most = new HashSet<Integer>();
        await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> {
            most.add(reading(ids).size());
            return Stream.of(ids).allMatch(id -> isDone(ada, id));
        });

        assertThat(most).contains(1).doesNotContain(2);
        assertThat(Stream.of(ids)
                        .map(id -> finished(ada, id)
                                .at("/summary/kinds/STEPS/added")
                                .asInt()))
                .containsExactlyInAnyOrder(MINUTES, 0);
        assertThat(stored(ada)).isEqualTo(MINUTES);
    }

    @Test
    void an_import_that_a_killed_process_left_behind_is_read_from_the_beginning() {
        other.pause();
        scheduler.pause();
        var ada = client.signedIn();
        var id = send(ada, Exports.steps(1_000), "steps.csv").is(202).field("id");
        database.sql("""
                        update health.import set status = 'READING', attempts = 1, read_bytes = 4711,
                            progress = '{"STEPS": 100}' where id = ?""").param(UUID.fromString(id)).update();
        database.sql("""
                        update jobs.scheduled_tasks set picked = true, picked_by = 'killed', version = version + 1,
                            last_heartbeat = now() - interval '1 hour' where task_instance = ?""").param(id).update();

        scheduler.resume();

        assertThat(finished(ada, id).at("/summary/kinds/STEPS/added").asInt()).isEqualTo(1_000);
        assertThat(stored(ada)).isEqualTo(1_000);
    }

    /** An import that cannot be marked as done while the connection is open. */
    private Connection held(String id) throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var query = connection.prepareStatement("select from health.import where id = ?::uuid for update")) {
            query.setString(1, id);
            query.execute();
        }
        return connection;
    }

    private static boolean isDone(TestClient person, String id) {
        return person.get(IMPORTS + "/" + id).is(200).field("status").equals("DONE");
    }

    /** Those of the imports that are being read right now. */
    private Set<String> reading(String... ids) {
        return Set.copyOf(
                database.sql("select id::text from health.import where id = any (?::uuid[]) and status = 'READING'")
                        .param(ids)
                        .query(String.class)
                        .list());
    }

    private int stored(TestClient person) {
        return database.sql("""
                        select count(*) from health.measurement join health.origin on origin.id = origin
                        where person_id = ?::uuid""")
                .param(person.get("/api/v1/me").field("id"))
                .query(Integer.class)
                .single();
    }
}
