package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.ocr.printer.Receipts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // fields are set before each test
class BackupTest {

    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "seven quiet herons";

    @TempDir
    private Path temporary;

    private Path home;
    private Path elsewhere;
    private Path backups;

    @BeforeEach
    void prepareHome() throws Exception {
        home = PreparedHome.copyTo(temporary.resolve("home"));
        elsewhere = temporary.resolve("elsewhere");
        backups = temporary.resolve("my backups");
    }

    @AfterEach
    void leaveNoServerBehind() {
        for (var folder : new Path[] {home, elsewhere}) {
            LifeOpsProcess.databaseServersOf(folder).forEach(ProcessHandle::destroy);
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            LifeOpsProcess.databaseServersOf(folder).findAny().isEmpty());
        }
    }

    @Test
    void a_backup_taken_while_receipts_come_in_brings_back_each_that_was_acknowledged_before() throws Exception {
        Map<String, byte[]> acknowledged = new LinkedHashMap<>();
        Path backup;
        try (var lifeops = LifeOpsProcess.start(home)) {
            lifeops.api().register(EMAIL, PASSWORD);
            var ada = lifeops.api().logIn(EMAIL, PASSWORD);
            for (var seed = 0; seed < 5; seed++) {
                var id = upload(ada, seed);
                acknowledged.put(id, picture(ada, id));
            }
            var enough = new AtomicBoolean();
            var load = CompletableFuture.runAsync(() -> uploadUntil(enough, ada));
            backup = backUp(home);
            enough.set(true);
            load.join();
            assertThat(age(lifeops)).isBetween(0L, 120L);
        }

        restore(elsewhere, backup).close();

        try (var lifeops = LifeOpsProcess.start(elsewhere)) {
            var ada = lifeops.api().logIn(EMAIL, PASSWORD);
            for (var receipt : acknowledged.entrySet()) {
                assertThat(picture(ada, receipt.getKey())).isEqualTo(receipt.getValue());
            }
        }
    }

    @Test
    void what_does_not_run_is_backed_up_and_restored_as_well() throws Exception {
        Files.writeString(home.resolve("health-keyset.json"), "keys");
        var backup = backUp(home);
        assertThat(LifeOpsProcess.databaseServersOf(home)).isEmpty();

        restore(elsewhere, backup).close();

        assertThat(elsewhere.resolve("health-keyset.json")).hasContent("keys");
        LifeOpsProcess.start(elsewhere).close();
    }

    @Test
    void data_is_moved_aside_only_where_that_was_asked_for() throws Exception {
        var backup = backUp(home);

        try (var restore = LifeOpsProcess.restore(home, backup)) {
            restore.assertRefused("holds data already");
        }
        try (var restore = restore(home, backup, "--replace")) {
            assertThat(restore.output()).contains("home.replaced");
        }

        assertThat(Home.holdsData(home)).isTrue();
        assertThat(Home.holdsData(temporary.resolve("home.replaced"))).isTrue();
    }

    @Test
    void a_backup_that_is_cut_or_none_at_all_changes_nothing() throws Exception {
        var backup = backUp(home);
        var whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
        try (var restore = LifeOpsProcess.restore(elsewhere, backup)) {
            restore.assertRefused("Nothing was changed");
        }
        Files.writeString(backup, "no archive");
        try (var restore = LifeOpsProcess.restore(elsewhere, backup)) {
            restore.assertRefused("Nothing was changed");
        }

        assertThat(temporary).isDirectoryNotContaining(path -> path.toString().contains("elsewhere"));
    }

    @Test
    void a_folder_without_data_cannot_be_backed_up() throws Exception {
        try (var backup = LifeOpsProcess.backup(elsewhere, backups)) {
            backup.assertRefused("There is nothing to back up");
        }
        assertThat(backups).doesNotExist();
    }

    private Path backUp(Path folder) throws Exception {
        try (var backup = LifeOpsProcess.backup(folder, backups)) {
            assertThat(backup.awaitExit()).as(backup.errors()).isZero();
            var file = Path.of(backup.output().strip().replaceFirst("Backed up to ", ""));
            assertThat(file.resolveSibling(file.getFileName() + ".sha256")).exists();
            return file;
        }
    }

    private static LifeOpsProcess restore(Path folder, Path backup, String... options) throws Exception {
        var restore = LifeOpsProcess.restore(folder, backup, options);
        assertThat(restore.awaitExit()).as(restore.errors()).isZero();
        return restore;
    }

    private static String upload(Api ada, int seed) throws IOException, InterruptedException {
        return ada.upload(Receipts.polish(seed).picture().png()).is(202).text("id");
    }

    private static void uploadUntil(AtomicBoolean enough, Api ada) {
        try {
            for (var seed = 100; !enough.get(); seed++) {
                upload(ada, seed);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] picture(Api ada, String receipt) throws IOException, InterruptedException {
        return ada.bytes("/api/v1/receipts/%s/image".formatted(receipt));
    }

    /** In seconds, as it is measured. */
    private static long age(LifeOpsProcess lifeops) throws IOException, InterruptedException {
        var metrics = new Api(lifeops.ports().management()).get("/metrics").is(200);
        var finished = metrics.response()
                .body()
                .lines()
                .filter(line -> line.startsWith("lifeops_backup_last_success_timestamp_seconds"))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
        return System.currentTimeMillis() / 1000 - finished.longValue();
    }
}
