package dev.lifeops.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Take-outs, and what tests do with them. */
final class Suitcase {

    static final String TAKEOUTS = "/api/v1/takeouts";
    static final String IMPORTS = TAKEOUTS + "/imports";

    private static final Set<String> FINAL = Set.of("DONE", "REFUSED", "FAILED");

    private Suitcase() {}

    /** A take-out that is there. */
    static JsonNode made(TestClient person) {
        var view =
                finished(person, TAKEOUTS, person.post(TAKEOUTS, null).is(202).field("id"));
        assertThat(view.path("status").asString()).as(view::toString).isEqualTo("DONE");
        return view;
    }

    static byte[] fetched(TestClient person, JsonNode takeout) {
        return person.get(TAKEOUTS + "/" + takeout.path("id").asString() + "/file")
                .is(200)
                .bytes();
    }

    static byte[] takenOut(TestClient person) {
        return fetched(person, made(person));
    }

    static TestAnswer send(TestClient person, byte[] archive) {
        return person.send(
                HttpMethod.POST,
                IMPORTS,
                headers -> headers.setContentType(MediaType.APPLICATION_OCTET_STREAM),
                archive);
    }

    /** What became of an archive that was handed in. */
    static JsonNode takenIn(TestClient person, byte[] archive) {
        return finished(person, IMPORTS, send(person, archive).is(202).field("id"));
    }

    private static JsonNode finished(TestClient person, String path, String id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> person.get(path + "/" + id).is(200).body(),
                        view -> FINAL.contains(view.path("status").asString()));
    }

    static Map<String, byte[]> files(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] packed(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String text(Map<String, byte[]> files, String path) {
        var bytes = files.get(path);
        assertThat(bytes).as(path).isNotNull();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
