package dev.lifeops.health.bench;

import dev.lifeops.TestClient;
import dev.lifeops.bench.RunningCore;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends histories, and waits for what the service makes of them. */
record HealthImports(RunningCore core) {

    private static final String IMPORTS = "/api/v1/health/imports";
    private static final int BETWEEN_LOOKS = 50;

    /** Sends a file, and tells under which id it is read. */
    String send(TestClient person, Path file) throws IOException, InterruptedException {
        var request = core.request(person, IMPORTS + "?name=" + file.getFileName())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file));
        var answer = core.send(request, BodyHandlers.ofString(), 202);
        return JsonMapper.shared().readTree(answer).path("id").asString();
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
        while (core.database()
                .sql("select exists (select from jobs.scheduled_tasks where task_name = 'health-sum-up-days')")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
