package dev.lifeops.statements;

import static dev.lifeops.statements.Bank.IMPORTS;
import static dev.lifeops.statements.Bank.PREVIEWS;
import static dev.lifeops.statements.Bank.account;
import static dev.lifeops.statements.Bank.booked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** However much is sent, the disk and the memory hold. */
@ApiTest
class LargeFileTest {

    private static final int MEGABYTE = 1 << 20;
    private static final long BOUND = 200L * MEGABYTE;

    private final TestClient ada;
    private final Environment environment;
    private final String giro;

    @Autowired
    LargeFileTest(TestClient client, Environment environment) {
        this.environment = environment;
        ada = client.signedIn();
        giro = account(ada, "Giro", "BANK", "EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, PREVIEWS})
    void a_file_above_the_bound_is_refused_before_it_is_sent(String path) throws IOException {
        try (var upload = connected()) {
            upload.getOutputStream().write(head(path, "Content-Length: " + (BOUND + 1)));

            assertThat(answer(upload)).contains("HTTP/1.1 413", "PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void of_a_gigabyte_that_does_not_say_how_long_it_is_nothing_is_kept_and_memory_does_not_grow() throws Exception {
        var before = heapInUse();
        var most = before;
        var sent = 0;
        try (var upload = connected()) {
            var out = upload.getOutputStream();
            out.write(head(IMPORTS, "Transfer-Encoding: chunked"));
            try {
                while (sent < 1024) {
                    sendMegabyte(out);
                    sent++;
                    if (sent % 40 == 0) {
                        most = Math.max(most, heapInUse());
                    }
                }
            } catch (SocketException _) {
                // it does not listen any more
            }
            assertThat(answer(upload)).contains("HTTP/1.1 413", "PAYLOAD_TOO_LARGE");
        }

        assertThat(sent).isBetween(200, 300);
        assertThat(most - before).isLessThan(20L * MEGABYTE);
        assertThat(left()).isZero();
        assertThat(booked(ada)).isEmpty();
        assertThat(ada.get(IMPORTS).is(200).body().path("totalItems").asInt()).isZero();
    }

    private static void sendMegabyte(OutputStream out) throws IOException {
        out.write((Integer.toHexString(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write("01.03.2026;Backwerk;Kaffee;-3,5\n".repeat(MEGABYTE / 32).getBytes(StandardCharsets.US_ASCII));
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Socket connected() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), environment.getRequiredProperty("local.server.port", int.class));
    }

    private byte[] head(String path, String length) {
        return """
                POST %s?accountId=%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/octet-stream\r
                %s\r
                \r
                """.formatted(path, giro, ada.accessToken(), length).getBytes(StandardCharsets.US_ASCII);
    }

    private static String answer(Socket upload) throws IOException {
        var answer = new StringBuilder();
        for (var next = 0;
                next >= 0 && answer.indexOf("}") < 0;
                next = upload.getInputStream().read()) {
            answer.append((char) next);
        }
        return answer.toString();
    }

    private long left() throws IOException {
        var folder = Path.of(environment.getRequiredProperty("lifeops.statements.folder"));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("lifeops-statement-"))
                    .count();
        }
    }
}
