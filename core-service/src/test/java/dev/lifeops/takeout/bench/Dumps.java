package dev.lifeops.takeout.bench;

import dev.lifeops.bench.RunningCore;
import dev.lifeops.bench.Stopwatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** pg_dump and pg_restore themselves, called as backups call them. */
final class Dumps {

    private static final String RESTORED = "restored";

    private final List<String> shell;
    private final Path dump;

    private Dumps(List<String> shell, Path dump) {
        this.shell = shell;
        this.dump = dump;
    }

    /** Where the tools are to be had: the bench's script says by which command. */
    static Optional<Dumps> into(Path folder) {
        return Optional.ofNullable(System.getProperty("bench.postgres.tools"))
                .map(command -> new Dumps(List.of(command.split(" ")), folder.resolve("dump")));
    }

    /** All but take-outs, in seconds. */
    double out(RunningCore core) throws IOException, InterruptedException {
        var watch = Stopwatch.started();
        run(
                "pg_dump",
                "--format=custom",
                "--compress=zstd:1",
                "--exclude-table-data=takeout.*",
                "--file=" + dump.toAbsolutePath(),
                "--dbname=" + address(core));
        return watch.seconds();
    }

    /** Into a new database of the same server, in seconds. */
    double in(RunningCore core) throws IOException, InterruptedException {
        core.database().sql("create database " + RESTORED).update();
        var watch = Stopwatch.started();
        run(
                "pg_restore",
                "--exit-on-error",
                "--dbname=" + address(core).replaceFirst("/[a-z_0-9]+([?]|$)", "/" + RESTORED + "$1"),
                dump.toAbsolutePath().toString());
        var seconds = watch.seconds();
        core.database().sql("drop database " + RESTORED).update();
        return seconds;
    }

    private static String address(RunningCore core) {
        return core.bean(JdbcConnectionDetails.class).getJdbcUrl().replaceFirst("^jdbc:", "");
    }

    private void run(String... command) throws IOException, InterruptedException {
        var whole = Stream.concat(shell.stream(), Stream.of(command)).toList();
        var status = new ProcessBuilder(whole).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(command[0] + " ended with " + status);
        }
    }
}
