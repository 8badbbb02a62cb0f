package dev.lifeops.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifeops.ocr.printer.Receipts;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init") // fields are set before each test
class StandaloneTest {

    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "seven quiet herons";
    private static final Set<String> READ = Set.of("READ", "NEEDS_REVIEW");

    @TempDir
    private Path temporary;

    private Path home;

    @BeforeEach
    void chooseHome() {
        home = temporary.resolve("my lifeops");
    }

    @AfterEach
    void leaveNoServerBehind() {
        LifeOpsProcess.databaseServersOf(home).forEach(ProcessHandle::destroy);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> LifeOpsProcess.databaseServersOf(home).findAny().isEmpty());
    }

    @Test
    void receipts_that_were_being_read_when_the_process_was_killed_are_read_once_after_the_next_start()
            throws Exception {
        Set<String> receipts = new HashSet<>();
        try (var lifeops = LifeOpsProcess.start(home)) {
            lifeops.api().register(EMAIL, PASSWORD);
            var ada = lifeops.api().logIn(EMAIL, PASSWORD);
            for (var seed = 0; seed < 6; seed++) {
                receipts.add(ada.upload(Receipts.polish(seed).picture().png())
                        .is(202)
                        .text("id"));
            }
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> statuses(ada).containsValue("READING"));
            lifeops.signal("KILL");
        }

        try (var lifeops = LifeOpsProcess.start(home)) {
            var ada = lifeops.api().logIn(EMAIL, PASSWORD);
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(statuses(ada)).values().allMatch(READ::contains));

            assertThat(statuses(ada)).containsOnlyKeys(receipts);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_stops_it_within_seconds_and_leaves_nothing_behind(String signal, int exitCode) throws Exception {
        assumeTrue(
                signal.equals("TERM") || !ignoresInterrupts(),
                "a shell in the background ignores ctrl-C for all its own");
        try (var lifeops = LifeOpsProcess.start(PreparedHome.copyTo(home))) {
            var begun = System.nanoTime();

            assertThat(lifeops.signal(signal)).isEqualTo(exitCode);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
            assertThat(LifeOpsProcess.databaseServersOf(home)).isEmpty();
            assertThat(home.resolve("tmp")).doesNotExist();
            assertThat(lifeops.errors()).isEmpty();
        }
    }

    @Test
    void a_signal_during_the_start_stops_it_too() throws Exception {
        try (var lifeops = LifeOpsProcess.launch(home, FreePorts.take())) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Files.exists(home.resolve("postgres/data/postmaster.pid")));

            assertThat(lifeops.signal("TERM")).isEqualTo(143);

            assertThat(LifeOpsProcess.databaseServersOf(home)).isEmpty();
            assertThat(lifeops.output()).doesNotContain("ready");
            assertThat(lifeops.errors()).isEmpty();
        }
    }

    @Test
    void a_port_in_use_is_told_in_one_line_and_nothing_is_made() throws Exception {
        var ports = FreePorts.take();
        try (var _ = new ServerSocket(ports.worker());
                var lifeops = LifeOpsProcess.launch(home, ports)) {
            lifeops.assertRefused("Port " + ports.worker());
            assertThat(home).doesNotExist();
        }
    }

    /** Linux keeps the set of ignored signals as a mask, in which ctrl-C's is the second bit. */
    private static boolean ignoresInterrupts() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    /** What became of each receipt, by its id. */
    private static Map<String, String> statuses(Api ada) throws IOException, InterruptedException {
        var receipts = ada.get("/api/v1/receipts").is(200).json().path("items");
        return receipts.valueStream()
                .collect(toMap(
                        receipt -> receipt.path("id").asString(),
                        receipt -> receipt.path("status").asString()));
    }
}
