package dev.lifeops.health.connections;

import static dev.lifeops.health.connections.Wearer.FIT;
import static dev.lifeops.health.connections.Wearer.HEALTH;
import static dev.lifeops.health.connections.Wearer.awaitBackFill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import dev.lifeops.TestClient;
import dev.lifeops.demo.google.FakeGoogle;
import dev.lifeops.health.connections.Connection.Range;
import dev.lifeops.health.source.Harvest;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.connections.ConnectionJob;
import dev.lifeops.shared.connections.OvertakenException;
import dev.lifeops.shared.vault.RotateKeyset;
import dev.lifeops.shared.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@GoogleTest
class CrashTest {

    private final Wearer wearer;
    private final FakeGoogle google;
    private final Shelf shelf;
    private final Scheduler scheduler;
    private final CustomTask<ConnectionJob> task;
    private final DataSource dataSource;
    private final JdbcClient database;
    private final Connections connections;
    private final Books books;
    private final Keyring keyring;
    private final Vault vault;
    private final Path keysetFile;

    @Autowired
    CrashTest(
            Wearer wearer,
            FakeGoogle google,
            Shelf shelf,
            Scheduler scheduler,
            @Qualifier("syncConnection") CustomTask<ConnectionJob> task,
            DataSource dataSource,
            JdbcClient database,
            Connections connections,
            Books books,
            Keyring keyring,
            Vault vault,
            Path keysetFile) {
        this.wearer = wearer;
        this.google = google;
        this.shelf = shelf;
        this.scheduler = scheduler;
        this.task = task;
        this.dataSource = dataSource;
        this.database = database;
        this.connections = connections;
        this.books = books;
        this.keyring = keyring;
        this.vault = vault;
        this.keysetFile = keysetFile;
    }

    @BeforeEach
    void start() {
        wearer.freshStart();
    }

    @AfterEach
    void resume() {
        scheduler.resume();
    }

    @Test
    void days_that_cannot_be_stored_leave_the_cursor_where_it_was_and_come_again() {
        database.sql("alter table health.sleep add constraint a_full_disk check (end_at < '2000-01-01') not valid")
                .update();
        var ada = wearer.connected(HEALTH);
        try {
            await().until(() -> google.visits().to("/sleep").size() >= 2);
            assertThat(ada.get(HEALTH).body().path("covered").isNull()).isTrue();
            assertThat(shelf.rows(ada)).isZero();
        } finally {
            database.sql("alter table health.sleep drop constraint a_full_disk").update();
        }

        awaitBackFill(ada, HEALTH);
        assertThat(shelf.nights(ada)).isBetween(19L, 21L);
    }

    @Test
    void a_step_that_a_killed_process_left_behind_is_taken_up_again() {
        scheduler.pause();
        var ada = wearer.connected(FIT);
        assertThat(connections.begin(ConnectionJob.of(connection(ada)))).isPresent();
        database.sql("""
                        update jobs.scheduled_tasks set picked = true, picked_by = 'killed', version = version + 1,
                            last_heartbeat = now() - interval '1 hour' where task_name = 'health-sync'
                        """).update();

        scheduler.resume();

        awaitBackFill(ada, FIT);
        assertThat(google.visits().to("/sessions")).hasSize(2);
    }

    @Test
    void a_wish_in_the_moment_a_step_was_due_is_not_lost_to_that_step() {
        scheduler.pause();
        var ada = wearer.connected(FIT);
        var begun = connections.begin(ConnectionJob.of(connection(ada))).orElseThrow();
        var tomorrow = begun.updateDueAt().plus(Duration.ofDays(1));

        assertThat(connections.wish(begun.id())).isPresent();
        books.enter(
                begun,
                Harvest.begun(),
                new Progress(new Range(LocalDate.EPOCH, LocalDate.EPOCH), 0, true, tomorrow, tomorrow));

        assertThat(connection(ada).nextSyncAt()).isBefore(tomorrow);
    }

    @Test
    void the_result_of_a_step_thought_dead_is_refused() {
        scheduler.pause();
        var ada = wearer.connected(FIT);
        var stale = connections.begin(ConnectionJob.of(connection(ada))).orElseThrow();
        var latest = connections.begin(ConnectionJob.of(connection(ada))).orElseThrow();
        var progress =
                new Progress(new Range(LocalDate.EPOCH, LocalDate.EPOCH), 0, false, Instant.EPOCH, Instant.EPOCH);

        assertThatThrownBy(() -> books.enter(stale, Harvest.begun(), progress)).isInstanceOf(OvertakenException.class);
        assertThat(connections.keepTokens(stale, stale.tokens())).isFalse();

        assertThat(ada.get(FIT).body().path("covered").isNull()).isTrue();
        books.enter(latest, Harvest.begun(), progress);
        assertThat(ada.get(FIT).body().path("covered").isNull()).isFalse();
    }

    @Test
    void two_instances_do_each_step_once() {
        var other = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .schedulerName(new SchedulerName.Fixed("another instance"))
                .tableName("jobs.scheduled_tasks")
                .serializer(new Jackson3Serializer())
                .pollingInterval(Duration.ofMillis(50))
                .heartbeatInterval(Duration.ofSeconds(1))
                .threads(4)
                .build();
        scheduler.pause();
        var people = Stream.generate(() -> wearer.connected(FIT)).limit(5).toList();
        try {
            other.start();
            scheduler.resume();
            people.forEach(person -> awaitBackFill(person, FIT));
        } finally {
            other.stop();
        }
        assertThat(google.visits().to("/sessions")).hasSize(10);
    }

    @Test
    void after_a_rotation_of_the_keys_tokens_are_read_and_sealed_anew() {
        var ada = wearer.connected(HEALTH);
        awaitBackFill(ada, HEALTH);
        RotateKeyset.rotate(keysetFile);
        assertThat(vault.isCurrent(connection(ada).tokens())).isFalse();

        keyring.resealAll();

        assertThat(vault.isCurrent(connection(ada).tokens())).isTrue();
        ada.post(HEALTH + "/sync", null).is(202);
        await().until(() -> google.visits().to("/sleep").size() == 2);
        assertThat(ada.get(HEALTH).field("state")).isEqualTo("CONNECTED");
    }

    private Connection connection(TestClient of) {
        var person = new UserId(UUID.fromString(of.get("/api/v1/me").is(200).field("id")));
        return Stream.of(SyncSource.values())
                .flatMap(source -> connections.find(person, source).stream())
                .findFirst()
                .orElseThrow();
    }
}
