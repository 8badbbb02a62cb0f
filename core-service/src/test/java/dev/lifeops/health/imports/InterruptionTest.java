package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Inbox.IMPORTS;
import static dev.lifeops.health.imports.Inbox.finished;
import static dev.lifeops.health.imports.Inbox.onTheWay;
import static dev.lifeops.health.imports.Inbox.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class InterruptionTest {

    private static final int MINUTES = 400_000;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestClient client;
    private final JdbcClient database;
    private final Environment environment;
    private TestClient ada;

    @Autowired
    InterruptionTest(TestClient client, JdbcClient database, Environment environment) {
        this.client = client;
        this.database = database;
        this.environment = environment;
        ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
    }

    @Test
    void an_import_that_loses_its_database_on_the_way_begins_again_and_doubles_nothing() {
        var id = send(ada, Exports.steps(MINUTES), "steps.csv").is(202).field("id");
        onTheWay(ada, id);

        database.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null""").query((_, _) -> true).list();

        var view = finished(ada, id);
        assertThat(view.path("status").asString()).as(view::toString).isEqualTo("DONE");
        assertThat(view.at("/summary/kinds/STEPS/added").asInt()).isEqualTo(MINUTES);
        assertThat(view.at("/summary/kinds/STEPS/known").asInt()).isZero();
        assertThat(number("select attempts from health.import where id = ?::uuid", id))
                .isGreaterThan(1);
        assertThat(stored()).isEqualTo(MINUTES);
    }

    @Test
    void whoever_cancels_while_it_is_being_read_keeps_nothing_of_it() {
        var id = send(ada, Exports.steps(MINUTES), "steps.csv").is(202).field("id");
        onTheWay(ada, id);

        ada.post(IMPORTS + "/" + id + "/cancel", null).is(200);

        assertThat(ada.get(IMPORTS + "/" + id + "/events").is(200).text()).contains("\"status\":\"CANCELLED\"");
        await().atMost(LONG)
                .until(() -> number("select count(*) from jobs.scheduled_tasks where task_instance = ?", id) == 0);
        assertThat(stored()).isZero();
        assertThat(number("select count(*) from health.import_chunk where import_id = ?::uuid", id))
                .isZero();
        assertThat(number("select count(*) from health.stale_day where person_id = ?::uuid", person()))
                .isZero();
        assertThat(ada.get(IMPORTS + "/" + id).is(200).field("status")).isEqualTo("CANCELLED");
    }

    @Test
    void how_far_an_import_is_can_be_seen_on_the_way() {
        var id = send(ada, Exports.steps(MINUTES), "steps.csv").is(202).field("id");

        var view = onTheWay(ada, id);

        assertThat(view.path("readBytes").asLong())
                .isPositive()
                .isLessThan(view.path("sizeInBytes").asLong());
        assertThat(view.at("/rows/STEPS").asInt()).isBetween(1, MINUTES);
        var events = ada.get(IMPORTS + "/" + id + "/events").is(200).text();
        assertThat(events).contains("\"status\":\"READING\"").contains("\"status\":\"DONE\"");
    }

    @Test
    void no_fourth_import_is_taken_while_three_are_not_finished_and_uploads_that_break_off_leave_nothing()
            throws IOException {
        var uploads = Stream.generate(this::begun).limit(3).toList();
        await().atMost(LONG).until(() -> imports().size() == 3);

        send(ada, Exports.apple(), "export.xml").isProblem(409, "TOO_MANY_IMPORTS");
        assertThat(client.signedIn().get(IMPORTS).body()).isEmpty();

        for (var upload : uploads) {
            upload.close();
        }
        await().atMost(LONG).until(() -> imports().isEmpty());
        assertThat(number(
                        "select count(*) from health.import_chunk join health.import on id = import_id where person_id = ?::uuid",
                        person()))
                .isZero();
        assertThat(Inbox.done(ada, Exports.apple(), "export.xml").path("kinds").size())
                .isPositive();
    }

    @Test
    void of_many_uploads_that_begin_at_once_three_are_taken() throws IOException {
        var uploads = Stream.generate(() -> CompletableFuture.supplyAsync(this::begun)).limit(8).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        await().atMost(LONG).until(() -> imports().size() == 3);
        await().during(Duration.ofMillis(500)).until(() -> imports().size() == 3);

        for (var upload : uploads) {
            upload.close();
        }
        await().atMost(LONG).until(() -> imports().isEmpty());
    }

    @Test
    void a_file_of_more_than_four_gigabytes_is_refused_before_it_is_sent() throws IOException {
        try (var upload = connected()) {
            upload.getOutputStream().write(head("Content-Length: " + ((4L << 30) + 1)));

            var answer = new StringBuilder();
            for (var next = 0;
                    next >= 0 && answer.indexOf("}") < 0;
                    next = upload.getInputStream().read()) {
                answer.append((char) next);
            }

            assertThat(answer.toString()).contains("HTTP/1.1 413", "PAYLOAD_TOO_LARGE");
        }
        assertThat(imports()).isEmpty();
    }

    /** An upload of which the first bytes have come, and then no more. */
    private Socket begun() {
        try {
            var upload = connected();
            upload.getOutputStream().write(head("Content-Length: 3000000"));
            upload.getOutputStream().write(new byte[1 << 20]);
            upload.getOutputStream().flush();
            return upload;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket connected() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), environment.getRequiredProperty("local.server.port", int.class));
    }

    private byte[] head(String length) {
        return Exports.bytes("POST " + IMPORTS + "?name=steps.csv HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + ada.accessToken() + "\r\nContent-Type: text/csv\r\n" + length + "\r\n\r\n");
    }

    private List<JsonNode> imports() {
        return ada.get(IMPORTS).is(200).body().valueStream().toList();
    }

    private String person() {
        return ada.get("/api/v1/me").field("id");
    }

    private int stored() {
        return number(
                "select count(*) from health.measurement join health.origin on origin.id = origin where person_id = ?::uuid",
                person());
    }

    private int number(String sql, String parameter) {
        return database.sql(sql).param(parameter).query(Integer.class).single();
    }
}
