package dev.lifeops.demo.google;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One address that is Google's sign-in, Fit REST and Health API, for one made-up person. */
public final class FakeGoogle implements AutoCloseable {

    public static final String CLIENT_ID = "lifeops.apps.example.com";
    public static final String CLIENT_SECRET = "known-to-everybody";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults = new Faults();
    private final Visits visits = new Visits();
    private final Grants grants;
    private final MadeUpPerson person;

    private FakeGoogle(int port, ZoneId zone, InstantSource time) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        grants = new Grants(time);
        person = new MadeUpPerson(zone, time);
        var signIn = new SignIn(grants);
        var fit = new FitApi(person);
        var health = new HealthApi(person);
        var controls = new Controls(person, grants, faults);
        route("/o/oauth2/v2/auth", signIn::consentPage);
        route("/o/oauth2/v2/consent", signIn::consent);
        route("/token", signIn::token);
        route("/revoke", signIn::revoke);
        route("/fitness/v1/users/me/dataset:aggregate", signedIn("fitness.", fit::aggregate));
        route("/fitness/v1/users/me/sessions", signedIn("fitness.", fit::sessions));
        route("/v4/users/me/dataTypes/", signedIn("googlehealth.", health::answer));
        server.createContext("/fake/", exchange -> answer(exchange, controls::handle));
        server.setExecutor(threads);
    }

    /** Listens on that port of the loopback interface, or on a free one for zero. */
    public static FakeGoogle start(int port, ZoneId zone, InstantSource time) {
        try {
            var google = new FakeGoogle(port, zone, time);
            google.server.start();
            return google;
        } catch (IOException e) {
            throw new UncheckedIOException("the made-up Google cannot listen on port " + port, e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Faults faults() {
        return faults;
    }

    public Visits visits() {
        return visits;
    }

    public Grants grants() {
        return grants;
    }

    public MadeUpPerson person() {
        return person;
    }

    /** An access token as the person's consent to everything gives. */
    public String anAccessToken() {
        return grants.issue(new Grants.Consent(CLIENT_ID, "", "fitness. googlehealth.", "", ""))
                .access();
    }

    private void route(String path, Handler handler) {
        server.createContext(path, exchange -> {
            visits.note(exchange);
            answer(exchange, call -> faults.before(call, handler));
        });
    }

    private Handler signedIn(String scope, Handler handler) {
        return call -> {
            if (grants.allow(call.bearer(), scope)) {
                handler.handle(call);
            } else {
                call.error(401, "UNAUTHENTICATED", "authError", "Request had invalid authentication credentials.");
            }
        };
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            handler.handle(new Call(exchange));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            new Call(exchange).error(400, "INVALID_ARGUMENT", "invalid", String.valueOf(e.getMessage()));
        }
    }

    /** What answers one kind of request. */
    interface Handler {
        void handle(Call call) throws IOException;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
