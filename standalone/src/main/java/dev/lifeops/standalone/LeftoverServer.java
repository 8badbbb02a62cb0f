package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A PostgreSQL that outlived its LifeOps, as after a kill -9: it is ended, so that the data has one master. */
record LeftoverServer(Path dataFolder) {

    /** To be called only by the owner of the home's lock, so that no live LifeOps loses its database. */
    void end(PostgresPrograms programs) throws IOException {
        var pidFile = dataFolder.resolve("postmaster.pid");
        var process = process(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (isServerOfThisFolder(process.get().info())) {
            programs.run("pg_ctl", "stop", "--pgdata=" + dataFolder, "--mode=fast", "--wait", "--timeout=30");
        } else {
            // after a reboot the number may be another program's, and PostgreSQL would take that for itself
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var number = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return number.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
    }

    private boolean isServerOfThisFolder(ProcessHandle.Info info) {
        var isServer =
                info.command().filter(command -> command.endsWith("/postgres")).isPresent();
        return isServer
                && info.arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(dataFolder.toString()))
                        .isPresent();
    }
}
