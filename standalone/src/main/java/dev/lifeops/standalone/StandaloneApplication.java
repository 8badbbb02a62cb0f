package dev.lifeops.standalone;

import java.io.IOException;
import java.sql.SQLException;

/** Both services and their database in one process. */
public final class StandaloneApplication {

    private StandaloneApplication() {}

    static void main() throws IOException, SQLException {
        try {
            var standalone = Standalone.prepare(Settings.from(System.getenv()));
            standalone.start();
            if (standalone.isReady()) {
                System.out.println(standalone.welcome());
            }
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }
}
