package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database's files: made whole or not at all, and never touched by another major version of PostgreSQL. */
record DataFolder(Path path) {

    boolean exists() {
        return Files.exists(path);
    }

    void create(PostgresPrograms programs, Path passwordFile) throws IOException {
        Folders.make(path, unfinished -> initialise(programs, unfinished, passwordFile));
    }

    /** Sorts and folds by Unicode's own rules, the same on every machine. */
    private static void initialise(PostgresPrograms programs, Path folder, Path passwordFile) throws IOException {
        var result = programs.run(
                "initdb",
                "--pgdata=" + folder,
                "--username=" + Database.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!result.succeeded()) {
            throw new Refusal(
                    "The database could not be made in %s: %s. Nothing is left of it; start again when that is mended."
                            .formatted(folder.getParent(), reason(result.output())));
        }
    }

    private static String reason(String output) {
        return output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL:") || line.contains("PANIC:"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*?(error|FATAL|PANIC):\\s*", ""))
                .orElse(output.replace('\n', ' '));
    }

    void requireVersionOf(PostgresPrograms programs) throws IOException {
        var made = Files.readString(path.resolve("PG_VERSION")).strip();
        var brought = programs.run("initdb", "--version").output().replaceFirst("^\\D+", "");
        if (!brought.startsWith(made + ".")) {
            throw new Refusal(
                    "The database in %s was made by PostgreSQL %s, and this LifeOps brings %s: use the LifeOps it was made with."
                            .formatted(path, made, brought));
        }
    }
}
