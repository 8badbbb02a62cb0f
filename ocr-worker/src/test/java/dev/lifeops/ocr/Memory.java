package dev.lifeops.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory that this process needs, native memory included; 0 where the system does not tell. */
public final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /** What is needed now, without garbage. */
    public static long resident() throws InterruptedException {
        dropGarbage();
        return status("VmRSS");
    }

    /** The most that was ever needed, garbage included. */
    public static long most() {
        return status("VmHWM");
    }

    private static long status(String name) {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Garbage of a heap that may grow to gigabytes is no leak, and would hide one; cleaners follow the collector. */
    private static void dropGarbage() throws InterruptedException {
        for (var round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(200);
        }
    }
}
