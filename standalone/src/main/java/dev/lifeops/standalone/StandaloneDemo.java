package dev.lifeops.standalone;

import dev.lifeops.demo.DemoApplication;
import dev.lifeops.demo.DemoRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Fills the demo account, in the database of the LifeOps that runs or in one that is started for just this. */
public final class StandaloneDemo {

    private StandaloneDemo() {}

    static void main() throws IOException, SQLException {
        try {
            System.out.println(fill(Settings.from(System.getenv())));
        } catch (Refusal | DemoRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static String fill(Settings settings) throws IOException, SQLException {
        logApart(settings.home());
        if (Home.isInUse(settings.home())) {
            var running = new RunningDatabase(settings.home());
            return fill(running.url(), running.password());
        }
        try (var home = Home.claim(settings.home())) {
            return fillAlone(new Database(home, settings.ports().databaseOrFree()));
        }
    }

    private static String fillAlone(Database database) throws IOException, SQLException {
        try {
            database.start();
            return fill(database.url(), database.password());
        } finally {
            database.stop();
        }
    }

    private static String fill(String url, String password) {
        return DemoApplication.fill(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + Database.NAME,
                "--spring.datasource.password=" + password);
    }

    /** Two processes must not turn over one log. */
    private static void logApart(Path home) {
        System.setProperty("lifeops.logs", home.resolve("logs").resolve("demo").toString());
    }
}
