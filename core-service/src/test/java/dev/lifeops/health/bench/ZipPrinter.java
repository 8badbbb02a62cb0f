package dev.lifeops.health.bench;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Prints texts into an archive, one file after the other. */
final class ZipPrinter implements Closeable {

    private final ZipOutputStream zip;
    private final PrintWriter text;

    ZipPrinter(Path file) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
        text = new PrintWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    }

    /** What is printed from now on belongs to this file. */
    PrintWriter file(String name) throws IOException {
        text.flush();
        zip.putNextEntry(new ZipEntry(name));
        return text;
    }

    @Override
    public void close() throws IOException {
        text.flush();
        var failed = text.checkError();
        zip.close();
        if (failed) {
            throw new IOException("the archive could not be written");
        }
    }
}
