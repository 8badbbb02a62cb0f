package dev.lifeops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ApiTest
class RoutesTest {

    private static final Set<String> PUBLIC = Set.of(
            "POST /api/v1/auth/register",
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/refresh",
            "GET /api/v1/health/connections/callback");

    private final TestClient nobody;

    @Autowired
    RoutesTest(TestClient nobody) {
        this.nobody = nobody;
    }

    @Test
    void every_route_needs_a_token_save_for_the_public_ones() {
        var routes = routes();
        assertThat(routes).extracting(Route::name).containsAll(PUBLIC).contains("GET /api/v1/me");

        for (var route : routes) {
            var answer = nobody.send(route.method(), route.path(), _ -> {}, null);
            if (PUBLIC.contains(route.name())) {
                assertThat(answer.status()).as(route.name()).isNotIn(401, 403);
            } else {
                answer.isProblem(401, "UNAUTHENTICATED");
            }
        }
    }

    @Test
    void every_operation_is_described_with_its_errors() {
        for (var route : routes()) {
            var operation = route.operation();
            assertThat(operation.path("summary").asString("")).as(route.name()).isNotBlank();
            assertThat(operation.path("responses").propertyNames())
                    .as(route.name())
                    .contains("500");
            assertThat(operation.path("responses").path("500").path("content").propertyNames())
                    .containsExactly("application/problem+json");
            assertThat(operation.path("responses").has("401") || PUBLIC.contains(route.name()))
                    .as(route.name())
                    .isTrue();
        }
    }

    @Test
    void an_operation_names_the_codes_of_its_own_errors() {
        var responses = document().at("/paths/~1api~1v1~1auth~1register/post/responses");

        assertThat(responses.at("/409/description").asString()).contains("EMAIL_TAKEN");
        assertThat(responses.at("/422/description").asString()).contains("PASSWORD_TOO_COMMON", "VALIDATION_FAILED");
        assertThat(responses.at("/401").isMissingNode()).isTrue();
    }

    @Test
    void the_root_leads_to_the_swagger_ui() {
        var root = nobody.get("/").is(302);
        assertThat(root.header("Location")).endsWith("/swagger-ui.html");
        var ui = nobody.get("/swagger-ui.html").is(302);
        assertThat(ui.header("Location")).endsWith("/swagger-ui/index.html");
        assertThat(nobody.get("/swagger-ui/index.html").is(200).text()).contains("Swagger UI");
        nobody.get("/swagger-ui/swagger-initializer.js").is(200);
    }

    private JsonNode document() {
        return nobody.get("/v3/api-docs").is(200).body();
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(it -> routes.add(
                                new Route(it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue()))));
        return routes;
    }

    private record Route(String verb, String template, JsonNode operation) {
        String name() {
            return verb + " " + template;
        }

        HttpMethod method() {
            return HttpMethod.valueOf(verb);
        }

        String path() {
            return template.replaceAll("\\{[^}]+}", "0198f3a0-0000-7000-8000-000000000001");
        }
    }
}
