package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.UnreadableFile.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Has libheif's own tool turn a HEIC file into JPEG, where that is installed. */
final class HeifConverter {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int IMAGE_SPATIAL_EXTENTS = 0x69737065;

    private final @Nullable Path tool;
    private final Duration patience;

    HeifConverter(@Nullable Path tool, Duration patience) {
        this.tool = tool;
        this.patience = patience;
    }

    static HeifConverter installed() {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var tool = Arrays.stream(folders.split(System.getProperty("path.separator")))
                .flatMap(folder -> Stream.of("heif-dec", "heif-convert").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        return new HeifConverter(tool, PATIENCE);
    }

    byte[] toJpeg(byte[] heif) {
        if (tool == null) {
            throw new UnreadableFile(
                    Reason.UNSUPPORTED_MEDIA_TYPE,
                    "HEIC files are read only where libheif's heif-dec or heif-convert is installed; send a JPEG.");
        }
        checkDimensions(heif);
        try (var folder = new TemporaryFolder("lifeops-heif")) {
            return convert(tool, heif, folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every image in the file, tiles and thumbnails included, has a property that states its size. */
    private static void checkDimensions(byte[] heif) {
        var boxes = ByteBuffer.wrap(heif);
        for (var at = 4; at + 16 <= heif.length; at++) {
            if (boxes.getInt(at) == IMAGE_SPATIAL_EXTENTS) {
                Limits.checkPixels(boxes.getInt(at + 8) & 0xFFFFFFFFL, boxes.getInt(at + 12) & 0xFFFFFFFFL);
            }
        }
    }

    private byte[] convert(Path tool, byte[] heif, Path folder) throws IOException {
        var input = Files.write(folder.resolve("in.heic"), heif);
        var output = folder.resolve("out.jpg");
        var process = new ProcessBuilder(tool.toString(), input.toString(), output.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!endsWell(process) || !Files.isRegularFile(output)) {
            throw UnreadableFile.broken("The HEIC file cannot be decoded.");
        }
        Limits.checkBytes((int) Math.min(Integer.MAX_VALUE, Files.size(output)));
        return Files.readAllBytes(output);
    }

    private boolean endsWell(Process process) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
