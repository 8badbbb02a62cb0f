package dev.lifeops.standalone;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.ocr.printer.Receipts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What dashboards and rules of Prometheus name is measured by the services once they have done their work. */
class MeasuredTest {

    private static final Path ROOT = Path.of("..");
    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "seven quiet herons";

    /** Made by Prometheus and by its exporter for PostgreSQL. */
    private static final List<String> FROM_ELSEWHERE = List.of("up", "ALERTS", "pg_.*");

    private record Rule(String name, String expression) {}

    @Test
    void every_metric_that_a_dashboard_or_a_rule_names_is_measured(@TempDir Path temporary) throws Exception {
        var named = named();
        assertThat(named).hasSizeGreaterThan(20);
        try (var lifeops = LifeOpsProcess.start(PreparedHome.copyTo(temporary.resolve("home")))) {
            readOneReceiptAndFailOnAnother(lifeops.api());

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(measured(lifeops.ports())).containsAll(named));
        }
    }

    private static void readOneReceiptAndFailOnAnother(Api api) throws IOException, InterruptedException {
        api.register(EMAIL, PASSWORD);
        var ada = api.logIn(EMAIL, PASSWORD);
        var picture = Receipts.english(1).picture().png();
        ada.upload(picture, "Prefer", "wait=30").is(200);
        var failed = ada.upload(Arrays.copyOf(picture, picture.length / 2), "Prefer", "wait=30");
        assertThat(failed.text("status")).isEqualTo("FAILED");
    }

    private static Set<String> measured(Ports ports) throws IOException, InterruptedException {
        var scrapes =
                new Api(ports.management()).get("/metrics").is(200).response().body()
                        + new Api(ports.workerManagement())
                                .get("/metrics")
                                .is(200)
                                .response()
                                .body();
        return scrapes.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(toSet());
    }

    private static Set<String> named() throws IOException {
        var rules = rules();
        var recorded = rules.stream().map(Rule::name).toList();
        return Stream.concat(rules.stream().map(Rule::expression), queriesOfDashboards())
                .flatMap(PromQl::metricsOf)
                .filter(metric -> !recorded.contains(metric))
                .filter(metric -> FROM_ELSEWHERE.stream().noneMatch(metric::matches))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> queriesOfDashboards() throws IOException {
        return files(ROOT.resolve("grafana").resolve("dashboards")).stream()
                .map(file -> JsonMapper.shared().readTree(file.toFile()))
                .flatMap(dashboard -> dashboard.findValues("expr").stream())
                .map(expression -> expression.asString());
    }

    private static List<Rule> rules() throws IOException {
        return files(ROOT.resolve("prometheus").resolve("rules")).stream()
                .flatMap(MeasuredTest::rules)
                .toList();
    }

    private static Stream<Rule> rules(Path file) {
        return maps(yaml(file).get("groups"))
                .flatMap(group -> maps(group.get("rules")))
                .map(rule -> new Rule(
                        String.valueOf(rule.getOrDefault("record", rule.get("alert"))),
                        String.valueOf(rule.get("expr"))));
    }

    private static Map<?, ?> yaml(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map<String, Object>> maps(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list)).stream().map(MeasuredTest::map);
    }

    @SuppressWarnings("unchecked") // rules have names for keys
    private static Map<String, Object> map(Object map) {
        return (Map<String, Object>) map;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
