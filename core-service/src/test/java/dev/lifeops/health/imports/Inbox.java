package dev.lifeops.health.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Sends files and waits for what becomes of them. */
final class Inbox {

    static final String IMPORTS = "/api/v1/health/imports";

    private static final Set<String> FINAL = Set.of("DONE", "REFUSED", "FAILED", "CANCELLED");

    private Inbox() {}

    static TestAnswer send(TestClient person, byte[] file, String name) {
        return person.send(
                HttpMethod.POST,
                IMPORTS + "?name=" + name,
                headers -> headers.setContentType(MediaType.APPLICATION_OCTET_STREAM),
                file);
    }

    static JsonNode imported(TestClient person, byte[] file, String name) {
        return finished(person, send(person, file, name).is(202).field("id"));
    }

    static JsonNode done(TestClient person, byte[] file, String name) {
        var view = imported(person, file, name);
        assertThat(view.path("status").asString()).as(view::toString).isEqualTo("DONE");
        return view.path("summary");
    }

    static JsonNode finished(TestClient person, String id) {
        var view = new AtomicReference<JsonNode>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    view.set(person.get(IMPORTS + "/" + id).is(200).body());
                    return FINAL.contains(view.get().path("status").asString());
                });
        return view.get();
    }

    /** As it is when rows of it have been read, and not all. */
    static JsonNode onTheWay(TestClient person, String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> person.get(IMPORTS + "/" + id).is(200).body(),
                        view -> view.path("status").asString().equals("READING")
                                && view.path("rows").size() > 0);
    }
}
