package dev.lifeops.takeout;

import static dev.lifeops.takeout.FilledPerson.idOf;
import static dev.lifeops.takeout.FilledPerson.settled;
import static dev.lifeops.takeout.Suitcase.fetched;
import static dev.lifeops.takeout.Suitcase.files;
import static dev.lifeops.takeout.Suitcase.made;
import static dev.lifeops.takeout.Suitcase.takenIn;
import static dev.lifeops.takeout.Suitcase.takenOut;
import static dev.lifeops.takeout.Suitcase.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.CoreServiceApplication;
import dev.lifeops.TestClient;
import dev.lifeops.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class RoundTripTest {

    private static final Pattern NUMBER = Pattern.compile("\"(?:id|origin|sleep_id)\":\\d+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern KEY = Pattern.compile("\"key\":(-?\\d+)");

    private static final Set<String> DIFFERING =
            Set.of("manifest.json", "tables/person.csv", "data/health/stale_day.json");

    /** What people look at, by the period that the demo fills. */
    private static final List<String> REPORTS = List.of(
            "/api/v1/accounts?size=100",
            "/api/v1/transactions?size=100",
            "/api/v1/categories?size=200",
            "/api/v1/budgets",
            "/api/v1/goals",
            "/api/v1/rules",
            "/api/v1/reports/cash-flow?from=2025-01&to=2026-12",
            "/api/v1/reports/net-worth?by=MONTH&from=2025-01-01&to=2026-12-31",
            "/api/v1/groups?size=100",
            "/api/v1/receipts?size=100",
            "/api/v1/receipts/review",
            "/api/v1/health/daily?from=2026-01-01&to=2026-12-31",
            "/api/v1/health/sleep?from=2026-01-01&to=2026-12-31",
            "/api/v1/health/entries",
            "/api/v1/health/time-zone",
            "/api/v1/statements/imports",
            "/api/v1/statements/matches");

    private final TestClient client;
    private final JdbcConnectionDetails details;
    private final JdbcClient database;

    @Autowired
    RoundTripTest(TestClient client, JdbcConnectionDetails details, JdbcClient database) {
        this.client = client;
        this.details = details;
        this.database = database;
    }

    @Test
    void what_is_taken_out_is_the_same_after_it_was_taken_in_elsewhere_and_under_other_ids() throws SQLException {
        var ada = FilledPerson.in(details, client);
        settled(database, ada);
        var takeout = made(ada);
        var archive = fetched(ada, takeout);
        var before = files(archive);
        assertThat(takeout.path("rows").properties())
                .filteredOn(table -> table.getValue().asLong() == 0)
                .extracting(Map.Entry::getKey)
                .containsExactly("health.stale_day");

        try (var elsewhere = anotherInstance()) {
            var bea = client(elsewhere).signedIn();
            takesIn(bea, archive, takeout);
            settled(elsewhere.getBean(JdbcClient.class), bea);

            assertThat(comparable(files(takenOut(bea)), false)).isEqualTo(comparable(before, false));
            for (var report : REPORTS) {
                assertThat(bea.get(report)
                                .is(200)
                                .text()
                                .replace(idOf(bea).toString(), idOf(ada).toString()))
                        .as(report)
                        .isEqualTo(ada.get(report).is(200).text());
            }
            picturesAreTheSame(ada, bea);
        }

        var cleo = client.signedIn();
        takesIn(cleo, archive, takeout);
        settled(database, cleo);
        assertThat(comparable(files(takenOut(cleo)), true)).isEqualTo(comparable(before, true));
        var again = files(takenOut(ada));
        assertThat(comparable(again, false)).isEqualTo(comparable(before, false));
    }

    private void takesIn(TestClient person, byte[] archive, JsonNode takeout) {
        var view = takenIn(person, archive);
        assertThat(view.path("status").asString()).as(view::toString).isEqualTo("DONE");
        assertThat(view.path("rows")).isEqualTo(takeout.path("rows"));
        assertThat(view.path("files")).isEqualTo(takeout.path("files"));
    }

    private void picturesAreTheSame(TestClient ada, TestClient bea) {
        var receipts = ada.get("/api/v1/receipts?size=20").is(200).body().path("items");
        assertThat(receipts).isNotEmpty();
        for (var receipt : receipts) {
            var path = "/api/v1/receipts/" + receipt.path("id").asString() + "/image";
            assertThat(bea.get(path).is(200).bytes())
                    .isEqualTo(ada.get(path).is(200).bytes());
        }
    }

    /** The files of an archive with their lines in order, and without what has to differ. */
    private static Map<String, List<String>> comparable(Map<String, byte[]> files, boolean withoutIds) {
        var owner = owner(files);
        var fingerprints = withoutIds ? fingerprintsOfEntries(files) : Set.<String>of();
        var comparable = new TreeMap<String, List<String>>();
        files.keySet().stream().filter(path -> !DIFFERING.contains(path)).forEach(path -> {
            var lines = path.startsWith("pictures/")
                    ? Stream.of(Arrays.toString(files.get(path)))
                    : lines(text(files, path), owner, withoutIds).map(line -> withoutKeys(line, fingerprints));
            var name = withoutIds ? ID.matcher(path).replaceAll("") : path;
            comparable.merge(
                    name,
                    lines.sorted().toList(),
                    (one, other) ->
                            Stream.concat(one.stream(), other.stream()).sorted().toList());
        });
        return comparable;
    }

    /** Measurements of entries by hand have a fingerprint of the id of their entry, others a key of their source. */
    private static Set<String> fingerprintsOfEntries(Map<String, byte[]> files) {
        return JsonMapper.shared()
                .readTree(files.get("data/health/entry.json"))
                .valueStream()
                .map(entry -> entry.path("id").asString().getBytes(StandardCharsets.UTF_8))
                .map(id -> String.valueOf(UUID.nameUUIDFromBytes(id).getMostSignificantBits()))
                .collect(Collectors.toSet());
    }

    private static String withoutKeys(String line, Set<String> keys) {
        return KEY.matcher(line).replaceAll(key -> keys.contains(key.group(1)) ? "" : key.group());
    }

    private static String owner(Map<String, byte[]> files) {
        return JsonMapper.shared()
                .readTree(files.get("manifest.json"))
                .path("person")
                .asString();
    }

    private static Stream<String> lines(String text, String owner, boolean withoutIds) {
        return text.lines()
                .map(line -> line.replaceAll("},$", "}").replace(owner, "me"))
                .map(line -> NUMBER.matcher(line).replaceAll(""))
                .map(line -> withoutIds ? ID.matcher(line).replaceAll("") : line);
    }

    private static ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(CoreServiceApplication.class, TestDatabase.class)
                .properties("spring.config.name=core-service", "spring.main.banner-mode=off")
                .run("--server.port=0", "--management.server.port=0", "--logging.structured.format.console=");
    }

    private static TestClient client(ConfigurableApplicationContext instance) {
        var port = instance.getEnvironment().getRequiredProperty("local.server.port", int.class);
        return TestClient.at(port, JsonMapper.shared());
    }
}
