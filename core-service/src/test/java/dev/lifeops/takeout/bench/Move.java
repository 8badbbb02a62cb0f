package dev.lifeops.takeout.bench;

import static java.util.stream.Collectors.joining;

import dev.lifeops.TestClient;
import dev.lifeops.bench.Jobs;
import dev.lifeops.bench.RunningCore;
import dev.lifeops.bench.Stopwatch;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.PersonalTables;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody moves from one instance to another, again and again; each step tells its seconds. */
final class Move {

    private static final String TAKEOUTS = "/api/v1/takeouts";
    private static final String IMPORTS = TAKEOUTS + "/imports";
    private static final int BETWEEN_LOOKS = 50;

    private final RunningCore here;
    private final RunningCore there;
    private final TestClient person;
    private final UUID id;
    private final Path zip;

    Move(RunningCore here, RunningCore there, TestClient person, Path zip) {
        this.here = here;
        this.there = there;
        this.person = person;
        this.id = UUID.fromString(person.get("/api/v1/me").field("id"));
        this.zip = zip;
    }

    UUID personHere() {
        return id;
    }

    /** From the request until it says that it is done, and then the way to the file. */
    Taken takeOut() throws IOException, InterruptedException {
        // a session does not last as long as all moves
        var session = person.signedIn(person.email());
        var watch = Stopwatch.started();
        var takeout = finished(session, TAKEOUTS, session.post(TAKEOUTS, null).field("id"));
        var made = watch.seconds();
        watch = Stopwatch.started();
        here.send(
                here.request(session, TAKEOUTS + "/" + takeout.path("id").asString() + "/file")
                        .GET(),
                BodyHandlers.ofFile(zip),
                200);
        return new Taken(watch.seconds(), made);
    }

    /** From the first byte until it is acknowledged, and from there until it says that it is done. */
    Taken takeIn() throws IOException, InterruptedException {
        var newcomer = there.somebody();
        var watch = Stopwatch.started();
        var answer = there.send(
                there.request(newcomer, IMPORTS)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofFile(zip)),
                BodyHandlers.ofString(),
                202);
        var sent = watch.seconds();
        watch = Stopwatch.started();
        finished(
                newcomer,
                IMPORTS,
                JsonMapper.shared().readTree(answer).path("id").asString());
        return new Taken(sent, watch.seconds());
    }

    /** The way over HTTP, and the work behind it. */
    record Taken(double way, double work) {
        double both() {
            return way + work;
        }
    }

    private static JsonNode finished(TestClient person, String path, String id) throws InterruptedException {
        while (true) {
            var view = person.get(path + "/" + id).body();
            switch (view.path("status").asString()) {
                case "DONE" -> {
                    return view;
                }
                case "REFUSED", "FAILED" -> throw new IllegalStateException(view.toString());
                default -> Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    /** So that nothing that one step has left is done during the next. */
    void rest() throws InterruptedException {
        for (var core : new RunningCore[] {here, there}) {
            new Jobs(core).catchUp();
        }
        here.database().sql("checkpoint").update();
    }

    /** As it was before the first move. */
    void clear() throws IOException {
        Files.delete(zip);
        here.database().sql("truncate takeout.archive cascade").update();
        var taken = there.bean(PersonalTables.class).taken().stream()
                .map(PersonalTable::name)
                .collect(joining(", "));
        there.database()
                .sql("truncate takeout.archive, %s cascade".formatted(taken))
                .update();
    }
}
