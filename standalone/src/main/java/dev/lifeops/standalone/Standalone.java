package dev.lifeops.standalone;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** The way up and the way down. */
final class Standalone {

    private final Settings settings;
    private final Home home;
    private final Database database;
    private final Services services;
    private volatile boolean ready;
    private volatile boolean stopping;

    private Standalone(Settings settings, Home home, Map<String, Object> wishes) throws IOException {
        this.settings = settings;
        this.home = home;
        this.database = new Database(home, settings.ports().databaseOrFree());
        this.services = new Services(settings.ports(), home, database, wishes);
    }

    /** Refuses what cannot work before anything is begun, and only then takes the data folder. */
    static Standalone prepare(Settings settings) throws IOException {
        return prepare(settings, Map.of());
    }

    /** The same with properties of core-service that go before its own. */
    static Standalone prepare(Settings settings, Map<String, Object> wishes) throws IOException {
        Home.inspect(settings.home());
        settings.ports().requireFree();
        return new Standalone(settings, Home.claim(settings.home()), wishes);
    }

    void start() throws IOException, SQLException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        keepTemporaryFilesAtHome();
        System.setProperty("lifeops.logs", home.logs().toString());
        try {
            database.start();
            services.start();
            ready = true;
        } catch (RuntimeException | IOException | SQLException failure) {
            if (!stopping) {
                throw explained(failure);
            }
        }
    }

    Database database() {
        return database;
    }

    boolean isReady() {
        return ready && !stopping;
    }

    /** Libraries unpack native code there; whatever a killed process left is gone with the next start. */
    private void keepTemporaryFilesAtHome() throws IOException {
        Folders.delete(home.temporary());
        Files.createDirectories(home.temporary());
        System.setProperty("java.io.tmpdir", home.temporary().toString());
        System.setProperty("jna.tmpdir", home.temporary().toString());
    }

    private Refusal explained(Exception failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        LoggerFactory.getLogger(Standalone.class).error("LifeOps could not start", failure);
        return new Refusal(
                "LifeOps could not start: %s. More is in %s."
                        .formatted(
                                Reasons.of(Reasons.root(failure)), home.logs().resolve("lifeops.log")),
                failure);
    }

    private void stop() {
        stopping = true;
        if (!ready) {
            silence();
        }
        attempt(services::stop);
        attempt(database::stop);
        attempt(() -> Folders.delete(home.temporary()));
        attempt(home::close);
    }

    /** A start that is cut short would only complain about it; very early there is no log to silence yet. */
    private static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.stop();
        }
    }

    /** One thing that does not stop must not keep the others from it. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (RuntimeException | IOException e) {
            System.err.println("LifeOps did not stop cleanly: " + Reasons.of(e));
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    String welcome() {
        return """
                LifeOps is ready.

                  Open      http://localhost:%d/ (the API and its Swagger UI)
                  Begin     README.md, "The first receipt", has the lines to copy
                  Data      %s
                  Stop      ctrl-C
                """.formatted(settings.ports().api(), home.folder());
    }
}
