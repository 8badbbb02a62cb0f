package dev.lifeops.standalone;

import dev.lifeops.demo.DemoApplication;
import dev.lifeops.demo.google.FakeGoogle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * LifeOps with a made-up Google beside it and the demo account, to see connecting and syncing without credentials. It
 * keeps a data folder of its own, for a real consent shown to the made-up Google would be lost.
 */
public final class StandaloneGoogle {

    private StandaloneGoogle() {}

    static void main() throws IOException, SQLException {
        try {
            start(apart(Settings.from(System.getenv())), port(System.getenv()));
        } catch (Refusal refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static Settings apart(Settings settings) {
        var home = settings.home();
        return new Settings(home.resolveSibling(home.getFileName() + "-google-fake"), settings.ports());
    }

    private static int port(Map<String, String> environment) {
        var text = environment.getOrDefault("LIFEOPS_GOOGLE_FAKE_PORT", "8090");
        if (text.matches("\\d{1,5}") && Ports.isPort(Integer.parseInt(text))) {
            return Integer.parseInt(text);
        }
        throw new Refusal(
                "LIFEOPS_GOOGLE_FAKE_PORT is \"%s\", which is no port: give a number from 1 to 65535.".formatted(text));
    }

    // it answers for as long as the process lives
    @SuppressWarnings("resource")
    private static void start(Settings settings, int port) throws IOException, SQLException {
        var zone = ZoneId.systemDefault();
        var google = listening(port, zone);
        var standalone = Standalone.prepare(settings, wishes(google.url(), zone));
        standalone.start();
        if (standalone.isReady()) {
            System.out.println(welcome(settings, google.url(), fill(standalone.database())));
        }
    }

    private static FakeGoogle listening(int port, ZoneId zone) {
        try {
            return FakeGoogle.start(port, zone, Clock.systemUTC());
        } catch (UncheckedIOException e) {
            throw new Refusal(
                    "Port %d, where the made-up Google is to listen, is taken: set LIFEOPS_GOOGLE_FAKE_PORT to another."
                            .formatted(port),
                    e);
        }
    }

    /** Without a history of its own, so that what is seen is what the made-up Google tells. */
    private static String fill(Database database) throws IOException {
        return DemoApplication.fill(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Database.NAME,
                "--spring.datasource.password=" + database.password(),
                "--lifeops.demo.health=false");
    }

    private static Map<String, Object> wishes(URI google, ZoneId zone) {
        return Map.of(
                "lifeops.google.client-id", FakeGoogle.CLIENT_ID,
                "lifeops.google.client-secret", FakeGoogle.CLIENT_SECRET,
                "lifeops.google.authorize-url", google.resolve("/o/oauth2/v2/auth"),
                "lifeops.google.token-url", google.resolve("/token"),
                "lifeops.google.revoke-url", google.resolve("/revoke"),
                "lifeops.google.fit-url", google.resolve("/"),
                "lifeops.google.health-url", google.resolve("/"),
                "lifeops.health.calendar.time-zone", zone.getId(),
                "lifeops.health.sync.furthest-back", "P90D");
    }

    private static String welcome(Settings settings, URI google, String filled) {
        return """
                LifeOps is ready, with a made-up Google.

                  %s

                  Open      http://localhost:%d/ (the API and its Swagger UI)
                  Connect   POST /api/v1/health/connections/google-fit (or google-health) and open its consentUrl
                  Walk      curl -X POST '%s/fake/walk?steps=4000', then POST .../google-fit/sync
                  Revoke    curl -X POST '%s/fake/revoke', then POST .../google-fit/sync
                  Account   curl -X POST '%s/fake/account?number=another', then connect again: two people are not mixed
                  Faults    curl -X POST '%s/fake/faults?kind=429&retryAfter=20' (or 401, 403, 500, slow, cut)
                  Data      %s
                  Stop      ctrl-C
                """.formatted(
                filled.replace("\n", "\n  "), settings.ports().api(), google, google, google, google, settings.home());
    }
}
