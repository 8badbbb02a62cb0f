package dev.lifeops.health.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** An export of one kind, of whatever size. */
interface LargeExport {

    List<LargeExport> ALL = List.of(
            new LargeHealthConnect(),
            new LargeApple(),
            new LargeFitTables(),
            new LargeFitStream(),
            new LargeGoogleHealth(),
            new LargeSamsung());

    String kind();

    String fileName();

    /** So many measurements, or a few more. */
    void write(Path file, int measurements) throws IOException, SQLException;
}
