package dev.lifeops;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The PostgreSQL of a test run: embedded, or in a container where {@code LIFEOPS_TEST_CONTAINERS} asks for it. */
final class TestServer {

    static final String USER = "postgres";
    static final String PASSWORD = "postgres";

    /** As in the stack: disks of today find a page as quickly as the next one. */
    private static final String PARALLEL = "max_parallel_workers_per_gather";

    private static final String RANDOM_PAGE_COST = "1.1";

    /** The address of a database by its name. */
    private static final UnaryOperator<String> ADDRESS =
            Boolean.parseBoolean(System.getenv("LIFEOPS_TEST_CONTAINERS")) ? container() : embedded();

    private TestServer() {}

    static String url(String database) {
        return ADDRESS.apply(database);
    }

    private static UnaryOperator<String> embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("random_page_cost", RANDOM_PAGE_COST)
                    .setServerConfig(PARALLEL, "0")
                    .start();
            return database -> server.getJdbcUrl(USER, database);
        } catch (IOException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not start", e);
        }
    }

    @SuppressWarnings("resource") // ends with the test run
    private static UnaryOperator<String> container() {
        var image = DockerImageName.parse("postgres:18.6-trixie").asCompatibleSubstituteFor("postgres");
        var server = new PostgreSQLContainer(image)
                .withUsername(USER)
                .withPassword(PASSWORD)
                .withCommand(
                        "postgres",
                        "-c",
                        "fsync=off",
                        "-c",
                        "random_page_cost=" + RANDOM_PAGE_COST,
                        "-c",
                        PARALLEL + "=0");
        server.start();
        return database -> "jdbc:postgresql://%s:%d/%s"
                .formatted(server.getHost(), server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }
}
