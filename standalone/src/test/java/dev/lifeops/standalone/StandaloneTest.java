package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifeops.ocr.printer.Receipts;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
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
    void a_receipt_goes_all_the_way_from_its_picture_to_a_booked_transaction() throws Exception {
        var printed = Receipts.english(1);
        try (var lifeops = LifeOpsProcess.start(home)) {
            lifeops.api().register(EMAIL, PASSWORD);
            var ada = lifeops.api().logIn(EMAIL, PASSWORD);

            var read = ada.upload(printed.picture().png(), "Prefer", "wait=30").is(200);
            assertThat(read.text("status")).isIn("READ", "NEEDS_REVIEW");
            assertThat(read.text("total")).isEqualTo(printed.truth().total().toPlainString());
            assertThat(read.text("purchasedOn"))
                    .isEqualTo(printed.truth().date().toString());

            var receipt = "/api/v1/receipts/" + read.text("id");
            var corrected =
                    ada.patch(receipt, """
                            {"merchant": {"name": "The corner shop"}}""", "If-Match", read.header("ETag")).is(200);
            ada.post(receipt + "/confirm", "").is(200);
            ada.post(receipt + "/confirm", "").is(200);

            var transactions = ada.get("/api/v1/transactions").is(200).json().path("items");
            assertThat(transactions).hasSize(1);
            var transaction = transactions.get(0);
            assertThat(transaction.path("receiptId").asString()).isEqualTo(corrected.text("id"));
            assertThat(transaction.path("merchant").asString()).isEqualTo("The corner shop");
            assertThat(transaction.path("amount").asString()).isEqualTo(read.text("total"));
        }
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
                    .until(() -> !receiptsWithStatus(ada, "READING").isEmpty());
            lifeops.signal("KILL");
        }

        try (var lifeops = LifeOpsProcess.start(home)) {
            var ada = lifeops.api().logIn(EMAIL, PASSWORD);
            await().atMost(Duration.ofMinutes(2)).until(() -> unread(ada).isEmpty());

            assertThat(ids(ada, "")).containsExactlyInAnyOrderElementsOf(receipts);
            assertThat(receiptsWithStatus(ada, "FAILED")).isEmpty();
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_the_first_goes_on() throws Exception {
        try (var first = LifeOpsProcess.start(PreparedHome.copyTo(home));
                var second = LifeOpsProcess.launch(home, FreePorts.take())) {
            assertRefused(second, "LifeOps already runs on the data folder " + home);
            first.api().get("/v3/api-docs").is(200);
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
            assertRefused(lifeops, "Port " + ports.worker());
            assertThat(home).doesNotExist();
        }
    }

    @Test
    void everything_but_the_api_is_for_this_machine_only() throws Exception {
        try (var lifeops = LifeOpsProcess.start(PreparedHome.copyTo(home))) {
            var ports = lifeops.ports();
            var outside = addressOnTheNetwork();

            assertThat(answers(outside, ports.api())).isTrue();
            for (var port : List.of(ports.management(), ports.worker(), ports.workerManagement())) {
                assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
                assertThat(answers(outside, port)).as("port %d", port).isFalse();
            }
        }
    }

    private static InetAddress addressOnTheNetwork() throws SocketException {
        var address = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(candidate -> candidate instanceof Inet4Address && !candidate.isLoopbackAddress())
                .findFirst();
        assumeTrue(address.isPresent(), "this machine is on no network");
        return address.get();
    }

    private static boolean answers(InetAddress address, int port) {
        try (var _ = new Socket(address, port)) {
            return true;
        } catch (IOException _) {
            return false;
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

    private static void assertRefused(LifeOpsProcess lifeops, String message) throws IOException, InterruptedException {
        assertThat(lifeops.awaitExit()).isEqualTo(1);
        assertThat(lifeops.errors()).contains(message).hasLineCount(1);
        assertThat(lifeops.output()).isEmpty();
    }

    private static Set<String> unread(Api ada) throws IOException, InterruptedException {
        var unread = receiptsWithStatus(ada, "UPLOADED");
        unread.addAll(receiptsWithStatus(ada, "READING"));
        return unread;
    }

    private static Set<String> receiptsWithStatus(Api ada, String status) throws IOException, InterruptedException {
        return new HashSet<>(ids(ada, "?status=" + status));
    }

    private static List<String> ids(Api ada, String query) throws IOException, InterruptedException {
        var page = ada.get("/api/v1/receipts" + query).is(200).json().path("items");
        return page.valueStream().map(receipt -> receipt.path("id").asString()).toList();
    }
}
