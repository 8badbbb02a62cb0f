package dev.lifeops.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * The files of a database that goes on working meanwhile, and the log that makes them one consistent state: what
 * PostgreSQL's manual calls a base backup by the low-level interface, since its own tool for that is not packed with the
 * programs.
 *
 * @param connection of a superuser
 */
record BaseBackup(Connection connection, Path data) {

    private static final String LOG = "pg_wal";

    /** What belongs to a server that runs, and is made anew by the one that starts on the copy. */
    private static final Set<String> EMPTIED = Set.of(
            LOG, "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    void writeTo(HomeArchive archive, String prefix) throws IOException, SQLException {
        keepTheLog();
        var first = one("select pg_walfile_name(pg_backup_start('lifeops', true))");
        Files.walkFileTree(data, new Copy(archive, prefix));
        var last = stop(archive, prefix);
        copyLog(archive, prefix, first, last);
    }

    /** A slot that goes away with the connection keeps the server from recycling what it has yet to give. */
    private void keepTheLog() throws SQLException {
        one("select slot_name from pg_create_physical_replication_slot('lifeops_' || pg_backend_pid(), true, true)");
    }

    private String stop(HomeArchive archive, String prefix) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select pg_walfile_name(lsn), labelfile from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            archive.bytes(prefix + "backup_label", row.getString(2).getBytes(StandardCharsets.UTF_8));
            return row.getString(1);
        }
    }

    /** Names of segments are numbers in hexadecimal, all of the same length. */
    private void copyLog(HomeArchive archive, String prefix, String first, String last) throws IOException {
        try (var files = Files.newDirectoryStream(data.resolve(LOG))) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    archive.file(prefix + LOG + "/" + name, file);
                }
            }
        }
    }

    private String one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private final class Copy extends SimpleFileVisitor<Path> {

        private final HomeArchive archive;
        private final String prefix;

        private Copy(HomeArchive archive, String prefix) {
            this.archive = archive;
            this.prefix = prefix;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            archive.folder(prefix + data.relativize(folder));
            return EMPTIED.contains(data.relativize(folder).toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!LEFT_OUT.contains(name(file)) && !isPassing(name(file))) {
                archive.fileThatMayChange(prefix + data.relativize(file), file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** Tables are dropped while others are copied; the log tells of that. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        private static boolean isPassing(String name) {
            return name.startsWith("pgsql_tmp") || name.startsWith("pg_internal.init");
        }

        private static String name(Path path) {
            return path.getFileName().toString();
        }
    }
}
