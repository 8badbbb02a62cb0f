package dev.lifeops.health.connections;

import static org.awaitility.Awaitility.await;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import dev.lifeops.demo.google.FakeGoogle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People with a watch and a browser. */
final class Wearer {

    static final String ACCOUNT = "1001";
    static final String CONNECTIONS = "/api/v1/health/connections/";
    static final String FIT = CONNECTIONS + "google-fit";
    static final String HEALTH = CONNECTIONS + "google-health";

    /** Fit is asked day by day, which takes a while on a machine that others use, too. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestClient nobody;
    private final FakeGoogle google;
    private final JdbcClient database;
    private final HttpClient browser = HttpClient.newHttpClient();

    Wearer(TestClient nobody, FakeGoogle google, JdbcClient database) {
        this.nobody = nobody;
        this.google = google;
        this.database = database;
    }

    /** Google is well, and nobody is connected. */
    void freshStart() {
        google.faults().none();
        google.grants().switchTo(ACCOUNT);
        database.sql("delete from health.connection").update();
        database.sql("delete from jobs.scheduled_tasks where task_name = 'health-sync' and not picked")
                .update();
        await().atMost(LONG)
                .until(() -> database.sql("select count(*) from jobs.scheduled_tasks where task_name = 'health-sync'"
                                        + " and picked")
                                .query(Long.class)
                                .single()
                        == 0);
        google.visits().forget();
    }

    TestClient somebody() {
        return nobody.signedIn();
    }

    /** Somebody who has connected that source. */
    TestClient connected(String source) {
        var somebody = somebody();
        connect(somebody, source);
        return somebody;
    }

    void connect(TestClient client, String source) {
        callback(answered(consentUrl(client, source), "allow")).is(200);
    }

    URI consentUrl(TestClient client, String source) {
        return URI.create(client.post(source, null).is(200).field("consentUrl"));
    }

    /** Where Google leads the browser after that answer. */
    URI answered(URI consentUrl, String answer) {
        var form = HttpRequest.newBuilder(
                        URI.create(consentUrl.toString().replace("/o/oauth2/v2/auth", "/o/oauth2/v2/consent")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("answer=" + answer))
                .build();
        try {
            var response = browser.send(form, BodyHandlers.ofString());
            return URI.create(response.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    TestAnswer callback(URI location) {
        return nobody.get(location.getRawPath() + "?" + location.getRawQuery());
    }

    static JsonNode awaitStatus(TestClient client, String source, Predicate<JsonNode> as) {
        return await().atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> client.get(source).is(200).body(), as);
    }

    static JsonNode awaitBackFill(TestClient client, String source) {
        return awaitStatus(client, source, it -> it.path("backFilled").asBoolean());
    }
}
