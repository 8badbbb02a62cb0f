package dev.lifeops.bench;

import dev.lifeops.CoreServiceApplication;
import dev.lifeops.TestClient;
import dev.lifeops.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The service itself in this process, over HTTP, on an embedded PostgreSQL that is gone with it. */
public final class RunningCore implements AutoCloseable {

    private static final String READER = "lifeops_report";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningCore(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On free ports, whatever the settings of the service are. */
    public static RunningCore start(Path scratch) {
        return new RunningCore(new SpringApplicationBuilder(CoreServiceApplication.class, TestDatabase.class)
                .properties("spring.config.name=core-service", "spring.main.banner-mode=off")
                .run("--server.port=0", "--management.server.port=0", "--lifeops.health.scratch.folder=" + scratch));
    }

    /** A client of somebody new. */
    public TestClient somebody() {
        return TestClient.at(port(), JsonMapper.shared()).signedIn();
    }

    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    public DataSource connections() {
        return bean(DataSource.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The database as the role behind Grafana sees it, with what the stack sets for it. */
    public Connection reader() throws SQLException {
        var password = "only-for-this-bench";
        database()
                .sql("alter role %s login password '%s'".formatted(READER, password))
                .update();
        database().sql("alter role %s set work_mem = '16MB'".formatted(READER)).update();
        var url = bean(JdbcConnectionDetails.class).getJdbcUrl().replaceFirst("\\?.*", "");
        return DriverManager.getConnection(url, READER, password);
    }

    /** Asks, and tells how many bytes were answered. */
    public int get(TestClient person, String path) throws IOException, InterruptedException {
        return send(request(person, path).GET(), BodyHandlers.ofByteArray(), 200).length;
    }

    /** Sends a request, whose answer must have that status. */
    public <T> T send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> answers, int status)
            throws IOException, InterruptedException {
        var built = request.build();
        var answer = http.send(built, answers);
        if (answer.statusCode() != status) {
            throw new IllegalStateException(built.uri() + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    public HttpRequest.Builder request(TestClient person, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + person.accessToken());
    }

    private int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
