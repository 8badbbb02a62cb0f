package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifeops.ocr.printer.Receipts;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // fields are set before the tests
class RunningLifeOpsTest {

    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "seven quiet herons";

    private static final String E_RECEIPT = """
            {"dokument": {"podmiot1": {"NIP": "1234563218", "nazwaPod": "SKLEP POD LIPĄ", "nrUnik": "ABC2001009137"},
              "paragon": {"JPKID": 4711, "zakSprzed": "2026-06-30T22:30:00.000Z",
                "pozycja": [{"towar": {"nazwa": "Czereśnie Luz   C", "ilosc": "0,500", "cena": 1998, "brutto": 799,
                                       "idStPTU": "C", "rabat": {"opis": "Rabat", "wart": -200}}}],
                "podsum": {"sumaBrutto": 799, "waluta": "PLN"}}}}""";

    private Path home;
    private LifeOpsProcess lifeops;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, InterruptedException {
        home = temporary.resolve("my lifeops");
        lifeops = LifeOpsProcess.start(home);
    }

    @AfterAll
    void stop() throws IOException {
        lifeops.close();
    }

    @Test
    void a_receipt_goes_all_the_way_from_its_picture_to_a_booked_transaction() throws Exception {
        var printed = Receipts.english(1);
        lifeops.api().register(EMAIL, PASSWORD);
        var ada = lifeops.api().logIn(EMAIL, PASSWORD);

        var read = ada.upload(printed.picture().png(), "Prefer", "wait=30").is(200);
        assertThat(read.text("status")).isIn("READ", "NEEDS_REVIEW");
        assertThat(read.text("total")).isEqualTo(printed.truth().total().toPlainString());
        assertThat(read.text("purchasedOn")).isEqualTo(printed.truth().date().toString());

        var receipt = "/api/v1/receipts/" + read.text("id");
        var corrected = ada.patch(receipt, """
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

    @Test
    void an_electronic_receipt_is_taken_over_to_the_grosz() throws Exception {
        lifeops.api().register("eve@example.org", PASSWORD);
        var eve = lifeops.api().logIn("eve@example.org", PASSWORD);

        var read = eve.upload(bytes(E_RECEIPT), "Prefer", "wait=30").is(200);

        assertThat(read.text("status")).isEqualTo("READ");
        assertThat(read.text("total")).isEqualTo("7.99");
        assertThat(read.text("purchasedOn")).isEqualTo("2026-07-01");
        assertThat(read.json().path("merchant").path("name").asString()).isEqualTo("SKLEP POD LIPĄ");
        assertThat(read.json().path("items").path(0).path("discount").asString())
                .isEqualTo("2.00");
    }

    @Test
    void json_that_is_no_receipt_fails_once_with_a_reason_and_is_kept_as_it_came() throws Exception {
        lifeops.api().register("bob@example.org", PASSWORD);
        var bob = lifeops.api().logIn("bob@example.org", PASSWORD);
        var json = "{\"name\": \"package\", \"version\": \"1.0.0\"}";

        var failed = bob.upload(bytes(json), "Prefer", "wait=30").is(200);

        assertThat(failed.text("status")).isEqualTo("FAILED");
        assertThat(failed.json().path("failure").path("code").asString()).isEqualTo("NOT_A_RECEIPT");
        var picture =
                bob.get("/api/v1/receipts/" + failed.text("id") + "/image").is(200);
        assertThat(picture.response().body()).isEqualTo(json);
        assertThat(bob.upload(bytes(json)).is(200).text("status")).isEqualTo("FAILED");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_the_first_goes_on() throws Exception {
        try (var second = LifeOpsProcess.launch(home, FreePorts.take())) {
            second.assertRefused("LifeOps already runs on the data folder " + home);
            lifeops.api().get("/v3/api-docs").is(200);
        }
    }

    @Test
    void everything_but_the_api_is_for_this_machine_only() throws Exception {
        var ports = lifeops.ports();
        var outside = addressOnTheNetwork();

        assertThat(answers(outside, ports.api())).isTrue();
        for (var port : List.of(ports.management(), ports.worker(), ports.workerManagement())) {
            assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
            assertThat(answers(outside, port)).as("port %d", port).isFalse();
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
}
