package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/** The embedded PostgreSQL: on loopback only, behind a password, with its full durability. */
final class Database {

    static final String SUPERUSER = "postgres";
    static final String NAME = "lifeops";

    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final Path log;
    private final int port;
    private final DataFolder data;
    private final DatabasePassword password;
    private boolean launched;
    private volatile boolean stopped;

    Database(Home home, int port) {
        this.folder = home.postgres();
        this.log = home.logs().resolve("postgres.log");
        this.port = port;
        this.data = new DataFolder(folder.resolve("data"));
        this.password = new DatabasePassword(folder.resolve("password"));
    }

    String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, NAME);
    }

    String password() throws IOException {
        return password.read();
    }

    /** Brings the server up; goes no further than it is when it is told to stop meanwhile. */
    synchronized void start() throws IOException, SQLException {
        var programs = programs();
        if (data.exists()) {
            data.requireVersionOf(programs);
            new LeftoverServer(data.path()).end(programs);
        } else if (!stopped) {
            password.make();
            data.create(programs, password.file());
        }
        if (!stopped) {
            startServer(programs);
            new Provisioning(HOST, port, password.read()).run();
        }
    }

    private PostgresPrograms programs() throws IOException {
        return new PostgresPrograms(PostgresBinaries.unpackInto(folder));
    }

    private void startServer(PostgresPrograms programs) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        launched = true;
        var result = programs.run(
                "pg_ctl",
                "start",
                "--pgdata=" + data.path(),
                "--log=" + log,
                "--options=" + serverOptions(),
                "--wait",
                "--timeout=300");
        if (!result.succeeded()) {
            throw new Refusal("The database did not start: %s (see %s).".formatted(lastWords(), log));
        }
    }

    /** The first three keep others out, the next two keep what was acknowledged. */
    private String serverOptions() {
        return String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=" + HOST,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=50",
                "random_page_cost=1.1",
                "max_parallel_workers_per_gather=0",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_checkpoints=off");
    }

    private String lastWords() throws IOException {
        if (!Files.exists(log)) {
            return "it gave no reason";
        }
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((_, last) -> last)
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""))
                .orElse("it gave no reason");
    }

    void stop() throws IOException {
        stopped = true;
        stopServer();
    }

    /** Waits for a start that is under way, so that no server is left behind. */
    private synchronized void stopServer() throws IOException {
        if (!launched || !Files.exists(data.path().resolve("postmaster.pid"))) {
            return;
        }
        if (!stop("fast").succeeded()) {
            stop("immediate");
        }
    }

    private PostgresPrograms.Result stop(String mode) throws IOException {
        return programs().run("pg_ctl", "stop", "--pgdata=" + data.path(), "--mode=" + mode, "--wait", "--timeout=20");
    }
}
