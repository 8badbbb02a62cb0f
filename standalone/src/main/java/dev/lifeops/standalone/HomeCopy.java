package dev.lifeops.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A data folder as an archive, taken while its database works: the database's files, its password, and the keys. */
record HomeCopy(Path home, String url, String password) {

    void writeTo(OutputStream output) throws IOException, SQLException {
        try (var archive = new HomeArchive(output);
                var connection = DriverManager.getConnection(url, Database.SUPERUSER, password)) {
            archive.file(Home.MARKER, home.resolve(Home.MARKER));
            archive.file("postgres/password", home.resolve("postgres/password"));
            var keyset = home.resolve(Home.KEYSET);
            if (Files.exists(keyset)) {
                archive.file(Home.KEYSET, keyset);
            }
            new BaseBackup(connection, home.resolve("postgres/data")).writeTo(archive, "postgres/data/");
        }
    }

    /** Tells the database of it, from where its age is measured; a database that was never used has no place for that. */
    void note(String file, long bytes) throws SQLException {
        try (var connection = DriverManager.getConnection(url, Database.SUPERUSER, password);
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('operations.backup')")) {
                if (!table.next() || table.getString(1) == null) {
                    return;
                }
            }
            try (var insert = connection.prepareStatement(
                    "insert into operations.backup (finished_at, file, bytes) values (now(), ?, ?)")) {
                insert.setString(1, file);
                insert.setLong(2, bytes);
                insert.executeUpdate();
            }
        }
    }
}
