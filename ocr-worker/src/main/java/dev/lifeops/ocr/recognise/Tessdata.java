package dev.lifeops.ocr.recognise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * The languages that can be recognised: English, which comes along, and what the first folder holds in which there is
 * any. Tesseract knows one folder at a time, so that they are brought together in a private one.
 */
public final class Tessdata implements AutoCloseable {

    private static final String SUFFIX = ".traineddata";
    private static final String ENGLISH = "eng";
    private static final String NO_LANGUAGE = "osd";
    private static final Pattern NAMES = Pattern.compile("[A-Za-z_]{3,20}(\\+[A-Za-z_]{3,20}){0,4}");

    private static final List<String> USUAL_FOLDERS = List.of(
            "/usr/share/tesseract-ocr/5/tessdata",
            "/usr/share/tessdata",
            "/opt/homebrew/share/tessdata",
            "/usr/local/share/tessdata");

    private final Path folder;
    private final SortedSet<String> available;

    private Tessdata(Path folder, SortedSet<String> available) {
        this.folder = folder;
        this.available = available;
    }

    /** Looks into the given folder, then into TESSDATA_PREFIX, then where packages put it. */
    public static Tessdata find(@Nullable Path configured) {
        var folders = Stream.concat(
                Stream.of(
                                Optional.ofNullable(configured),
                                Optional.ofNullable(System.getenv("TESSDATA_PREFIX"))
                                        .map(Path::of))
                        .flatMap(Optional::stream),
                USUAL_FOLDERS.stream().map(Path::of));
        return gather(folders.map(Tessdata::languageFiles)
                .filter(files -> !files.isEmpty())
                .findFirst()
                .orElse(List.of()));
    }

    private static List<Path> languageFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tessdata gather(List<Path> files) {
        try {
            var folder = Files.createTempDirectory("lifeops-tessdata");
            var available = new TreeSet<String>();
            for (var file : files) {
                Files.createSymbolicLink(folder.resolve(file.getFileName()), file.toAbsolutePath());
                available.add(file.getFileName().toString().replace(SUFFIX, ""));
            }
            if (available.add(ENGLISH)) {
                unpackEnglish(folder);
            }
            available.remove(NO_LANGUAGE);
            return new Tessdata(folder, available);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackEnglish(Path folder) throws IOException {
        try (var english = new ClassPathResource("tessdata/" + ENGLISH + SUFFIX).getInputStream()) {
            Files.copy(english, folder.resolve(ENGLISH + SUFFIX));
        }
    }

    /** The same languages in the same order, each once, if all of them are there. */
    public String checked(String languages) {
        if (!NAMES.matcher(languages).matches()) {
            throw new UnknownLanguage(languages.length() > 40 ? languages.substring(0, 40) : languages, available);
        }
        var names = new ArrayList<>(Arrays.asList(languages.split("\\+", -1)));
        if (!available.containsAll(names)) {
            throw new UnknownLanguage(languages, available);
        }
        return String.join("+", names.stream().distinct().toList());
    }

    /** Whether a language can be recognised. */
    public boolean has(String language) {
        return available.contains(language);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
