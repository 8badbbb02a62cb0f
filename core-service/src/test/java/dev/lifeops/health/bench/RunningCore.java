package dev.lifeops.health.bench;

import dev.lifeops.CoreServiceApplication;
import dev.lifeops.TestClient;
import dev.lifeops.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service itself in this process, over HTTP, on an embedded PostgreSQL that is gone with it. */
final class RunningCore implements AutoCloseable {

    private static final String IMPORTS = "/api/v1/health/imports";
    private static final int BETWEEN_LOOKS = 50;

    private final ConfigurableApplicationContext context;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningCore(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On free ports, whatever the settings of the service are. */
    static RunningCore start(Path scratch) {
        return new RunningCore(new SpringApplicationBuilder(CoreServiceApplication.class, TestDatabase.class)
                .properties("spring.config.name=core-service", "spring.main.banner-mode=off")
                .run("--server.port=0", "--management.server.port=0", "--lifeops.health.scratch.folder=" + scratch));
    }

    /** A client of somebody new. */
    TestClient somebody() {
        return TestClient.at(port(), json).signedIn();
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    DataSource connections() {
        return bean(DataSource.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Asks, and tells how many bytes were answered. */
    int get(TestClient person, String path) throws IOException, InterruptedException {
        var request = request(person, path).GET().build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body().length;
    }

    /** Sends a file, and tells under which id it is read. */
    String send(TestClient person, Path file) throws IOException, InterruptedException {
        var request = request(person, IMPORTS + "?name=" + file.getFileName())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
        return json.readTree(answer.body()).path("id").asString();
    }

    /** Waits until a file is read. */
    JsonNode read(TestClient person, String id) throws InterruptedException {
        while (true) {
            var view = person.get(IMPORTS + "/" + id).is(200).body();
            switch (view.path("status").asString()) {
                case "WAITING", "READING" -> Thread.sleep(BETWEEN_LOOKS);
                case "DONE" -> {
                    return view;
                }
                default -> throw new IllegalStateException(view.toString());
            }
        }
    }

    /** Waits until no day is left to be summed up. */
    void sumUp() throws InterruptedException {
        while (database()
                .sql("select exists (select from jobs.scheduled_tasks where task_name = 'health-sum-up-days')")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private HttpRequest.Builder request(TestClient person, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + person.accessToken());
    }

    private int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
