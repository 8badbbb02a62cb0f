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

    /** The address of a database by its name. */
    private static final UnaryOperator<String> ADDRESS =
            Boolean.parseBoolean(System.getenv("LIFEOPS_TEST_CONTAINERS")) ? container() : embedded();

    private TestServer() {}

    static String url(String database) {
        return ADDRESS.apply(database);
    }

    private static UnaryOperator<String> embedded() {
        try {
            var server = EmbeddedPostgres.start();
            return database -> server.getJdbcUrl(USER, database);
        } catch (IOException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not start", e);
        }
    }

    @SuppressWarnings("resource") // ends with the test run
    private static UnaryOperator<String> container() {
        var image = DockerImageName.parse("postgres:18.6-trixie").asCompatibleSubstituteFor("postgres");
        var server = new PostgreSQLContainer(image).withUsername(USER).withPassword(PASSWORD);
        server.start();
        return database -> "jdbc:postgresql://%s:%d/%s"
                .formatted(server.getHost(), server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }
}
