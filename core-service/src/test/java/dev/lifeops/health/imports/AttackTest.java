package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Exports.bytes;
import static dev.lifeops.health.imports.Exports.zip;
import static dev.lifeops.health.imports.Inbox.imported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class AttackTest {

    private final TestClient client;
    private final JdbcClient database;

    @Autowired
    AttackTest(TestClient client, JdbcClient database) {
        this.client = client;
        this.database = database;
    }

    @Test
    void an_archive_that_swells_beyond_belief_is_refused() {
        var bomb = "timestamp,steps\n" + " ".repeat(40 << 20);
        isRefused(zip(Map.of("steps.csv", bytes(bomb))), "CONTENT_TOO_LARGE", "FILE_DAMAGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../days.csv", "/etc/days.csv", "a/../../days.csv", "C:/days.csv", "a\\days.csv"})
    void a_name_that_leads_out_of_the_archive_is_refused(String name) {
        isRefused(zip(Map.of(name, Exports.fitDays())), "UNSAFE_NAME");
    }

    @Test
    void an_archive_in_an_archive_is_refused() {
        isRefused(zip(Map.of("inner.zip", Exports.fitTakeout(), "days.csv", Exports.fitDays())), "ARCHIVE_IN_ARCHIVE");
    }

    @Test
    void a_link_and_a_name_that_is_there_twice_are_refused() throws IOException {
        var link = new ZipArchiveEntry("days.csv");
        link.setUnixMode(0120777);
        isRefused(archive(link), "LINK_IN_ARCHIVE");
        isRefused(archive(new ZipArchiveEntry("days.csv"), new ZipArchiveEntry("days.csv")), "DUPLICATE_NAME");
    }

    @Test
    void an_encrypted_archive_is_refused() {
        var archive = zip(Map.of("days.csv", Exports.fitDays()));
        // the flag in the central directory
        for (var at = 0; at < archive.length - 8; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2) {
                archive[at + 8] |= 1;
            }
        }
        isRefused(archive, "FILE_ENCRYPTED");
    }

    @Test
    void a_cut_file_of_any_kind_is_refused() {
        isRefused(half(Exports.fitTakeout()), "FILE_DAMAGED");
        isRefused(half(Exports.apple()), "FILE_DAMAGED");
        isRefused(half(Exports.healthConnect()), "FILE_DAMAGED");
        isRefused(half(Exports.fitStream("merge_step_deltas")), "FILE_DAMAGED");
    }

    @Test
    void a_damaged_archive_is_refused_even_where_it_can_be_unpacked() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("days.csv", Exports.fitDays());
        var archive = zip(files);
        archive[60] ^= 0x55;
        isRefused(archive, "FILE_DAMAGED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">",
                "<!ENTITY b SYSTEM \"file:///etc/passwd\">",
                "<!ENTITY b SYSTEM \"http://127.0.0.1:1/\">"
            })
    void an_entity_is_never_resolved(String entity) {
        isRefused(
                bytes("<?xml version=\"1.0\"?><!DOCTYPE HealthData [" + entity + "]><HealthData>&b;</HealthData>"),
                "XML_ENTITY");
        isRefused(
                bytes("<?xml version=\"1.0\"?><!DOCTYPE HealthData [" + entity
                        + "]><HealthData><Record type=\"&b;\"/></HealthData>"),
                "XML_ENTITY",
                "FILE_DAMAGED");
    }

    @Test
    void what_is_no_history_is_refused_whatever_it_is_called() {
        isRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "CONTENT_UNKNOWN");
        isRefused(bytes("hello"), "CONTENT_UNKNOWN");
        isRefused(zip(Map.of("notes.txt", bytes("hello"))), "CONTENT_UNKNOWN");
    }

    private void isRefused(byte[] file, String... codes) {
        var ada = client.signedIn();
        var person = ada.get("/api/v1/me").field("id");

        var view = imported(ada, file, "export.zip");

        assertThat(view.path("status").asString()).as(view::toString).isEqualTo("REFUSED");
        assertThat(view.at("/failure/code").asString()).isIn(Arrays.asList(codes));
        assertThat(database.sql("select count(*) from health.origin where person_id = ?::uuid")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from health.import_chunk where import_id = ?::uuid")
                        .param(view.path("id").asString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length * 2 / 3);
    }

    private static byte[] archive(ZipArchiveEntry... entries) throws IOException {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipArchiveOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putArchiveEntry(entry);
                zip.write(Exports.fitDays());
                zip.closeArchiveEntry();
            }
            zip.finish();
            return bytes.toByteArray();
        }
    }
}
