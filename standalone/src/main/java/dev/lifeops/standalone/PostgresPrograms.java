package dev.lifeops.standalone;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code initdb} and {@code pg_ctl}. */
final class PostgresPrograms {

    private final Path folder;
    private final List<String> prefix;

    PostgresPrograms(Path folder) {
        this.folder = folder;
        this.prefix = CurrentAccount.isRoot() ? asNobody() : List.of();
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody, yet still owns the files. */
    private static List<String> asNobody() {
        var unshare = List.of("unshare", "--user");
        try {
            if (run(with(unshare, "true")).succeeded()) {
                return unshare;
            }
        } catch (IOException _) {
            // there is no such program: the same answer as where it is not permitted
        }
        throw new Refusal(
                "PostgreSQL does not run as root, and this machine does not let root step down (unshare --user):"
                        + " start LifeOps as an ordinary user.");
    }

    Result run(String program, String... arguments) throws IOException {
        return run(with(with(prefix, folder.resolve(program).toString()), arguments));
    }

    private static Result run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), Charset.defaultCharset());
            return new Result(process.waitFor(), text.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while PostgreSQL worked").initCause(e);
        }
    }

    private static List<String> with(List<String> command, String... arguments) {
        var all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return all;
    }

    /** How a program ended and what it said. */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }
}
