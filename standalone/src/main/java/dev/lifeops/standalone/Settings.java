package dev.lifeops.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What the environment says: the folder of the data and the ports. */
record Settings(Path home, Ports ports) {

    private static final int MANAGEMENT_OFFSET = 1000;

    static Settings from(Map<String, String> environment) {
        var home = Path.of(environment.getOrDefault("LIFEOPS_HOME", ".lifeops"));
        return new Settings(home.toAbsolutePath().normalize(), ports(environment));
    }

    /** For how many days backups are kept. */
    static Duration backupsKeptFor(Map<String, String> environment) {
        var days = environment.getOrDefault("BACKUP_KEEP_DAYS", "14").strip();
        if (!days.matches("\\d{1,5}")) {
            throw new Refusal("BACKUP_KEEP_DAYS is \"%s\": give a number of days.".formatted(days));
        }
        return Duration.ofDays(Integer.parseInt(days));
    }

    private static Ports ports(Map<String, String> environment) {
        var api = port(environment, "LIFEOPS_PORT", 8000);
        var worker = port(environment, "LIFEOPS_WORKER_PORT", 5000);
        return new Ports(
                api,
                port(environment, "LIFEOPS_MANAGEMENT_PORT", api + MANAGEMENT_OFFSET),
                worker,
                port(environment, "LIFEOPS_WORKER_MANAGEMENT_PORT", worker + MANAGEMENT_OFFSET),
                port(environment, "LIFEOPS_DATABASE_PORT", Ports.ANY));
    }

    private static int port(Map<String, String> environment, String name, int fallback) {
        var text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty() && (fallback == Ports.ANY || Ports.isPort(fallback))) {
            return fallback;
        }
        if (text.matches("\\d{1,5}") && Ports.isPort(Integer.parseInt(text))) {
            return Integer.parseInt(text);
        }
        throw new Refusal("%s is \"%s\", which is no port: give a number from 1 to 65535."
                .formatted(name, text.isEmpty() ? fallback : text));
    }
}
