package dev.lifeops.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.report.Dashboard.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DashboardLayoutTest {

    private static final int COLUMNS = 24;
    private static final int SCHEMA_OF_GRAFANA_12_AND_13 = 42;
    private static final Path DATA_SOURCES = Path.of("..", "grafana", "provisioning", "datasources", "lifeops.yml");

    static Stream<Dashboard> dashboards() {
        return Dashboard.all().stream();
    }

    @Test
    void the_dashboards_are_known_by_uids_that_never_change() {
        var uids = dashboards()
                .collect(Collectors.toMap(
                        Dashboard::file, it -> it.json().path("uid").asString("")));

        assertThat(uids)
                .isEqualTo(Map.ofEntries(
                        Map.entry("categories.json", "lifeops-categories"),
                        Map.entry("budget.json", "lifeops-budget"),
                        Map.entry("finance.json", "lifeops-finance"),
                        Map.entry("health.json", "lifeops-health"),
                        Map.entry("imports.json", "lifeops-imports"),
                        Map.entry("life.json", "lifeops-life"),
                        Map.entry("prices.json", "lifeops-prices"),
                        Map.entry("receipts.json", "lifeops-receipts"),
                        Map.entry("sharing.json", "lifeops-sharing"),
                        Map.entry("subscriptions.json", "lifeops-subscriptions"),
                        Map.entry("system.json", "lifeops-system"),
                        Map.entry("worth.json", "lifeops-worth")));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void a_dashboard_needs_no_migration_and_leads_to_the_others(Dashboard dashboard) {
        var json = dashboard.json();

        assertThat(json.path("schemaVersion").asInt()).isEqualTo(SCHEMA_OF_GRAFANA_12_AND_13);
        assertThat(json.path("tags").valueStream().map(JsonNode::asString)).contains("lifeops");
        assertThat(json.path("links").path(0).path("tags").path(0).asString()).isEqualTo("lifeops");
        assertThat(json.path("id").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_lie_on_the_grid_and_never_on_each_other(Dashboard dashboard) {
        Set<String> taken = new HashSet<>();
        for (var panel : dashboard.json().path("panels")) {
            var place = panel.path("gridPos");
            var right = place.path("x").asInt() + place.path("w").asInt();
            assertThat(right).as(panel.path("title").asString()).isBetween(1, COLUMNS);
            for (var x = place.path("x").asInt(); x < right; x++) {
                for (var y = place.path("y").asInt();
                        y < place.path("y").asInt() + place.path("h").asInt();
                        y++) {
                    assertThat(taken.add(x + "/" + y))
                            .as("%s at %d/%d", panel.path("title").asString(), x, y)
                            .isTrue();
                }
            }
        }
        assertThat(taken).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_panel_says_what_it_shows_in_what_unit_and_what_to_do_when_it_is_empty(Dashboard dashboard) {
        assertThat(dashboard.panels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.title()).isNotBlank();
            assertThat(panel.json().path("description").asString(""))
                    .as(panel.title())
                    .endsWith(".");
            assertThat(panel.defaults().path("noValue").asString(""))
                    .as(panel.title())
                    .isNotBlank();
            assertThat(panel.type()).isIn("stat", "timeseries", "barchart", "piechart", "table", "state-timeline");
            if (!Set.of("table", "state-timeline").contains(panel.type())) {
                assertThat(panel.defaults().path("unit").asString(""))
                        .as(panel.title())
                        .isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_have_ids_and_titles_of_their_own(Dashboard dashboard) {
        assertThat(dashboard
                        .json()
                        .path("panels")
                        .valueStream()
                        .map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates();
        assertThat(dashboard.panels().map(Panel::title)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_panel_query_and_variable_names_a_provisioned_data_source(Dashboard dashboard) throws IOException {
        var provisioned = provisionedUids();

        assertThat(dashboard.variables().map(DashboardLayoutTest::dataSource)).isSubsetOf(provisioned);
        assertThat(dashboard.panels()).allSatisfy(panel -> {
            assertThat(provisioned).contains(dataSource(panel.json()));
            assertThat(panel.targets().map(DashboardLayoutTest::dataSource))
                    .isNotEmpty()
                    .containsOnly(dataSource(panel.json()));
        });
    }

    private static String dataSource(JsonNode owner) {
        return owner.path("datasource").path("uid").asString("");
    }

    private static Set<String> provisionedUids() throws IOException {
        var uid = Pattern.compile("(?m)^\\s+uid: (\\S+)$");
        var found = uid.matcher(Files.readString(DATA_SOURCES)).results().map(it -> it.group(1));
        return found.collect(Collectors.toSet());
    }
}
