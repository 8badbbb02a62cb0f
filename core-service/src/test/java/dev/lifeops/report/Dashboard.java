package dev.lifeops.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard as Grafana is given it. */
record Dashboard(String file, JsonNode json) {

    private static final Path FOLDER = Path.of("..", "grafana", "dashboards");

    static List<Dashboard> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Dashboard(
                            file.getFileName().toString(), JsonMapper.shared().readTree(file.toFile())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the dashboards are not there", e);
        }
    }

    /** Everything on it except the headings of rows. */
    Stream<Panel> panels() {
        return json.path("panels").valueStream().map(Panel::new).filter(panel -> !panel.isRow());
    }

    Stream<JsonNode> variables() {
        return json.path("templating").path("list").valueStream();
    }

    /** How far back it looks unless it is told otherwise. */
    Instant begin(Instant now) {
        var from = json.path("time").path("from").asString("");
        if (!from.matches("now-\\d+[hdy]")) {
            throw new IllegalStateException("%s begins at %s, which this test does not know".formatted(file, from));
        }
        var number = Long.parseLong(from.substring("now-".length(), from.length() - 1));
        return now.minus(
                switch (from.charAt(from.length() - 1)) {
                    case 'h' -> Duration.ofHours(number);
                    case 'd' -> Duration.ofDays(number);
                    default -> Duration.ofDays(365 * number);
                });
    }

    /** One panel. */
    record Panel(JsonNode json) {

        boolean isRow() {
            return type().equals("row");
        }

        String type() {
            return json.path("type").asString("");
        }

        String title() {
            return json.path("title").asString("");
        }

        Stream<JsonNode> targets() {
            return json.path("targets").valueStream();
        }

        JsonNode defaults() {
            return json.path("fieldConfig").path("defaults");
        }
    }

    @Override
    public String toString() {
        return file;
    }
}
