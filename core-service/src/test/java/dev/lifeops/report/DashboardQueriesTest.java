package dev.lifeops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * Runs what the dashboards ask, as the role behind Grafana, first with one household in the database and then with a
 * second one, in one transaction so that "now" stands still.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // fields are set before all tests
class DashboardQueriesTest {

    private static final Duration TOO_SLOW = Duration.ofSeconds(2);
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Instant now = Instant.now();
    private final Map<Query, Rows> alone = new HashMap<>();
    private ReportDatabase database;
    private Connection reader;
    private String demo;
    private String neighbour;

    /** A query, and where it is from. */
    private record Query(Dashboard dashboard, String name, String sql, boolean isTimeSeries) {

        @Override
        public String toString() {
            return dashboard + ": " + name;
        }
    }

    @BeforeAll
    void seed() throws SQLException {
        database = ReportDatabase.withDemo();
        demo = idOfTheNewest();
        addWaitingReceipt(demo);
        loseConsent(demo);
        reader = database.reader();
        reader.setAutoCommit(false);
        for (var query : queries().toList()) {
            alone.put(query, run(query, List.of(demo)));
        }
        database.addDemo(ReportDatabase.NEIGHBOUR);
        neighbour = idOfTheNewest();
        addWaitingReceipt(neighbour);
        loseConsent(neighbour);
    }

    @AfterAll
    void close() throws SQLException {
        reader.close();
    }

    @TestFactory
    Stream<DynamicTest> every_query_shows_something_once_there_is_data() {
        return tests(query -> assertThat(run(query, List.of(demo, neighbour)).showSomething())
                .as(query.sql())
                .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> with_a_person_chosen_no_query_shows_anything_of_another() {
        return tests(query -> {
            assertThat(query.sql()).contains("${person:sqlstring}");
            assertThat(run(query, List.of(demo))).isEqualTo(alone.get(query));
        });
    }

    @TestFactory
    Stream<DynamicTest> no_query_fails_where_there_is_nothing_yet() {
        return tests(query -> assertThat(run(query, List.of(NOBODY)).columns()).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> every_time_series_has_times_in_order_and_numbers() {
        return queries()
                .filter(Query::isTimeSeries)
                .map(query -> dynamicTest(query.toString(), () -> {
                    var rows = run(query, List.of(demo, neighbour));
                    assertThat(rows.columns().getFirst().name()).isEqualTo("time");
                    assertThat(rows.columns().getFirst().isTime()).isTrue();
                    assertThat(rows.columns().stream().skip(1)).isNotEmpty().allMatch(Rows.Column::isNumber);
                    assertThat(rows.values("time")).doesNotContainNull().doesNotHaveDuplicates();
                    assertThat(rows.values("time").stream()
                                    .map(DashboardQueriesTest::seconds)
                                    .toList())
                            .isSorted();
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_query_is_quick() {
        return tests(query -> {
            var begun = System.nanoTime();
            run(query, List.of(demo, neighbour));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TOO_SLOW);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_variable_offers_something_also_where_there_is_nothing_yet() {
        return Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.variables().map(variable -> variable(dashboard, variable)))
                .flatMap(query -> Stream.of(demo, NOBODY)
                        .map(person -> dynamicTest(
                                query + " for " + person,
                                () -> assertThat(run(query, List.of(person)).showSomething())
                                        .isTrue())));
    }

    @Test
    void the_variable_person_offers_everybody_by_name() throws SQLException {
        var person = Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.variables().map(variable -> variable(dashboard, variable)))
                .filter(query -> query.name().equals("person"))
                .findFirst()
                .orElseThrow();

        var offered = run(person, List.of());

        assertThat(offered.values("__value")).containsExactlyInAnyOrder(demo, neighbour);
        assertThat(offered.values("__text")).containsOnly("Demo");
    }

    @Test
    void two_households_are_more_than_one() throws SQLException {
        var everyCurrency = queries()
                .filter(query -> query.name().equals("Every currency"))
                .findFirst()
                .orElseThrow();

        assertThat(run(everyCurrency, List.of(demo, neighbour))).isNotEqualTo(alone.get(everyCurrency));
    }

    private Stream<DynamicTest> tests(Check check) {
        return queries().map(query -> dynamicTest(query.toString(), () -> check.of(query)));
    }

    private interface Check {
        void of(Query query) throws SQLException;
    }

    private static Stream<Query> queries() {
        return Dashboard.all().stream()
                .flatMap(dashboard -> dashboard
                        .panels()
                        .flatMap(panel -> panel.targets()
                                .filter(target -> target.has("rawSql"))
                                .map(target -> new Query(
                                        dashboard,
                                        panel.title(),
                                        target.path("rawSql").asString(),
                                        target.path("format").asString("").equals("time_series")))));
    }

    private static Query variable(Dashboard dashboard, JsonNode variable) {
        return new Query(
                dashboard,
                variable.path("name").asString(""),
                variable.path("query").asString(""),
                false);
    }

    private Rows run(Query query, List<String> persons) throws SQLException {
        var grafana = new GrafanaSql(
                query.dashboard().begin(now),
                now,
                Duration.ofHours(1),
                Map.of(
                        "person", persons,
                        "currency", List.of("PLN"),
                        "goal", List.of("8000"),
                        "category", List.of("all"),
                        "merchant", List.of("all"),
                        "item", List.of("all"),
                        "priced", List.of("most")));
        return Rows.of(reader, grafana.expand(query.sql()));
    }

    private static double seconds(@Nullable Object time) {
        return switch (time) {
            case Timestamp point -> point.toInstant().toEpochMilli() / 1000.0;
            case Number number -> number.doubleValue();
            case null, default -> throw new AssertionError(time + " is no time");
        };
    }

    private String idOfTheNewest() throws SQLException {
        try (var owner = database.owner()) {
            return ReportDatabase.column(owner, "select id from identity.account order by created_at desc limit 1")
                    .getFirst();
        }
    }

    /** The demo has read everything, but the queue should have something to show. */
    private void addWaitingReceipt(String person) throws SQLException {
        try (var owner = database.owner()) {
            ReportDatabase.execute(owner, """
                    insert into receipts.receipt (id, version, owner_id, sha256, media_type, size_in_bytes, status,
                        reading_number, attempts, uploaded_at, search_text)
                    values (gen_random_uuid(), 0, '%s', sha256('waiting'), 'image/png', 1, 'UPLOADED', 0, 0,
                        now() - interval '3 minutes', '')""".formatted(person));
        }
    }

    /** Nobody has to connect a source, but the one that needs its person should be shown. */
    private void loseConsent(String person) throws SQLException {
        try (var owner = database.owner()) {
            ReportDatabase.execute(owner, """
                    insert into health.connection (id, person_id, source, state, consent, tokens, update_due_at,
                        connected_at, problem_code)
                    values (gen_random_uuid(), '%s', 'GOOGLE_FIT', 'NEEDS_RECONNECT', 1, '', now(), now(),
                        'CONSENT_LOST')""".formatted(person));
        }
    }
}
