package dev.lifeops.takeout;

import static dev.lifeops.takeout.FilledPerson.idOf;
import static dev.lifeops.takeout.Suitcase.TAKEOUTS;
import static dev.lifeops.takeout.Suitcase.fetched;
import static dev.lifeops.takeout.Suitcase.files;
import static dev.lifeops.takeout.Suitcase.made;
import static dev.lifeops.takeout.Suitcase.takenOut;
import static dev.lifeops.takeout.Suitcase.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import dev.lifeops.takeout.store.Archives;
import dev.lifeops.takeout.store.Kind;
import dev.lifeops.takeout.store.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class TakeoutTest {

    private final TestClient client;
    private final Archives archives;
    private final JdbcClient database;

    @Autowired
    TakeoutTest(TestClient client, Archives archives, JdbcClient database) {
        this.client = client;
        this.archives = archives;
        this.database = database;
    }

    @Test
    void the_manifest_vouches_for_every_file() throws NoSuchAlgorithmException {
        var ada = client.signedIn();
        var files = files(takenOut(ada));
        var manifest = JsonMapper.shared().readTree(files.get("manifest.json"));

        assertThat(manifest.path("format").asString()).isEqualTo("lifeops-takeout");
        assertThat(manifest.path("version").asInt()).isEqualTo(1);
        assertThat(manifest.path("person").asString()).isEqualTo(idOf(ada).toString());
        assertThat(manifest.path("files")).hasSize(files.size() - 1);
        for (JsonNode file : manifest.path("files")) {
            var bytes = Objects.requireNonNull(files.get(file.path("path").asString()));
            assertThat(file.path("bytes").asInt()).isEqualTo(bytes.length);
            assertThat(file.path("sha256").asString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void it_describes_itself_to_people_and_to_machines() {
        var files = files(takenOut(client.signedIn()));

        assertThat(text(files, "README.md")).contains("POST /api/v1/takeouts/imports", "tables/transactions.csv");
        var tables = JsonMapper.shared().readTree(files.get("schema.json")).path("tables");
        assertThat(tables).hasSizeGreaterThan(40);
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(files).containsKey(table.path("file").asString()));
    }

    @Test
    void formulas_are_made_harmless_and_numbers_stay_numbers() {
        var ada = client.signedIn();
        ada.post("/api/v1/accounts", """
                {"name": "=HYPERLINK(1)", "type": "BANK", "currency": "EUR", "openingBalance": "-7.25"}""").is(201);

        var sheet = text(files(takenOut(ada)), "tables/accounts.csv");

        assertThat(sheet).contains("'=HYPERLINK(1),BANK,EUR,-7.2500,");
    }

    @Test
    void no_secret_is_in_it() {
        var ada = client.signedIn();
        var hash = database.sql("select password_hash from identity.account where id = ?")
                .param(idOf(ada))
                .query(String.class)
                .single();

        assertThat(files(takenOut(ada)).keySet()).isNotEmpty();
        files(takenOut(ada))
                .forEach((path, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain(hash, ada.accessToken(), ada.refreshToken()));
    }

    @Test
    void it_can_be_fetched_from_anywhere() {
        var ada = client.signedIn();
        var takeout = made(ada);
        var archive = fetched(ada, takeout);
        var path = TAKEOUTS + "/" + takeout.path("id").asString() + "/file";

        assertThat(takeout.path("sizeInBytes").asInt()).isEqualTo(archive.length);
        var rest = ada.get(path, Map.of("Range", "bytes=1000-")).is(206);
        assertThat(rest.bytes()).isEqualTo(Arrays.copyOfRange(archive, 1000, archive.length));
        assertThat(rest.header("Content-Range"))
                .isEqualTo("bytes 1000-%d/%d".formatted(archive.length - 1, archive.length));
    }

    @Test
    void it_is_nobody_elses() {
        var takeout = TAKEOUTS + "/" + made(client.signedIn()).path("id").asString();
        var bea = client.signedIn();

        bea.get(takeout).isProblem(404, "TAKEOUT_NOT_FOUND");
        bea.get(takeout + "/file").isProblem(404, "TAKEOUT_NOT_FOUND");
        bea.delete(takeout).isProblem(404, "TAKEOUT_NOT_FOUND");
    }

    @Test
    void one_is_made_at_a_time_and_can_be_thrown_away() {
        var ada = client.signedIn();
        var waiting = UUID.randomUUID();
        archives.add(waiting, idOf(ada), Kind.TAKEOUT, Status.WAITING);

        ada.post(TAKEOUTS, null).isProblem(409, "TAKEOUT_UNFINISHED");
        ada.get(TAKEOUTS + "/" + waiting + "/file").isProblem(409, "TAKEOUT_NOT_READY");
        ada.delete(TAKEOUTS + "/" + waiting).is(204);

        made(ada);
    }

    @Test
    void a_newer_one_takes_the_place_of_the_older() {
        var ada = client.signedIn();
        made(ada);
        var newer = made(ada);

        var list = ada.get(TAKEOUTS).is(200).body();
        assertThat(list).hasSize(1);
        assertThat(list.path(0).path("id")).isEqualTo(newer.path("id"));
    }

    @Test
    void it_is_thrown_away_when_its_time_is_over() {
        var ada = client.signedIn();
        var takeout = UUID.fromString(made(ada).path("id").asString());
        archives.removeExpired(Duration.ofMinutes(10));
        ada.get(TAKEOUTS + "/" + takeout).is(200);

        database.sql("update takeout.archive set expires_at = now() - interval '1 second' where id = ?")
                .param(takeout)
                .update();
        archives.removeExpired(Duration.ofMinutes(10));

        ada.get(TAKEOUTS + "/" + takeout).isProblem(404, "TAKEOUT_NOT_FOUND");
        assertThat(database.sql("select count(*) from takeout.chunk where archive_id = ?")
                        .param(takeout)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
