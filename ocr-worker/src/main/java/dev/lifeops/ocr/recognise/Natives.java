package dev.lifeops.ocr.recognise;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * Loads Tesseract into the process, once: the libraries that came along on the class path, or else the system's own.
 * They pass through the temporary folder, which has to allow that code is loaded from it.
 */
final class Natives {

    static final Tess TESSERACT = load();

    private Natives() {}

    private static Tess load() {
        return bundled().map(Natives::load).orElseGet(() -> Native.load("tesseract", Tess.class));
    }

    private static Tess load(Path folder) {
        Native.load(folder.resolve(leptonica()).toString(), Lept.class).setMsgSeverity(Lept.SILENT);
        return Native.load(folder.resolve(tesseract()).toString(), Tess.class);
    }

    /** Leptonica, which Tesseract stands on, would comment every speck of dirt on the error stream. */
    interface Lept extends Library {

        int SILENT = 6;

        int setMsgSeverity(int severity);
    }

    /** A folder with both libraries side by side, as the one looks for the other. */
    private static Optional<Path> bundled() {
        var tesseract = resource("tesseract", tesseract());
        var leptonica = resource("leptonica", leptonica());
        if (!tesseract.exists() || !leptonica.exists()) {
            return Optional.empty();
        }
        try {
            var folder = Files.createTempDirectory("lifeops-tesseract");
            // a loaded library may be deleted on some systems only, and is needed until the process ends on the others
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            copy(leptonica, folder);
            copy(tesseract, folder);
            return Optional.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource resource(String library, String file) {
        return new ClassPathResource("org/bytedeco/%s/%s/%s".formatted(library, platform(), file));
    }

    private static String platform() {
        return (Platform.isMac() ? "macosx-" : "linux-") + (Platform.isARM() ? "arm64" : "x86_64");
    }

    private static String tesseract() {
        return Platform.isMac() ? "libtesseract.5.5.dylib" : "libtesseract.so.5.5";
    }

    private static String leptonica() {
        return Platform.isMac() ? "libleptonica.6.dylib" : "libleptonica.so.6";
    }

    private static void copy(ClassPathResource resource, Path folder) throws IOException {
        try (var content = resource.getInputStream()) {
            Files.copy(content, folder.resolve(resource.getFilename()));
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
