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
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The languages that can be recognised: those that come along and those installed. The first place that has a language
 * supplies it. Tesseract knows one folder at a time, so that each {@link Model} has a private one with all languages.
 */
public final class Tessdata implements AutoCloseable {

    private static final String SUFFIX = ".traineddata";
    private static final String NO_LANGUAGE = "osd";
    private static final Pattern NAMES = Pattern.compile("[A-Za-z_]{3,20}(\\+[A-Za-z_]{3,20}){0,4}");

    private static final String CAREFUL = "classpath*:tessdata/careful/*" + SUFFIX;

    /** The one small model that comes along, in tess4j. */
    private static final Resource QUICK = new ClassPathResource("tessdata/eng" + SUFFIX);

    private static final List<String> USUAL_FOLDERS = List.of(
            "/usr/share/tesseract-ocr/5/tessdata",
            "/usr/share/tessdata",
            "/opt/homebrew/share/tessdata",
            "/usr/local/share/tessdata");

    private final Path folder;
    private final SortedSet<String> available = new TreeSet<>();

    private Tessdata(Path folder) {
        this.folder = folder;
    }

    /** Looks into the given folder, then at what comes along, then into TESSDATA_PREFIX and where packages put it. */
    public static Tessdata find(@Nullable Path configured) {
        try {
            var tessdata = new Tessdata(Files.createTempDirectory("lifeops-tessdata"));
            tessdata.gather(Optional.ofNullable(configured));
            return tessdata;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void gather(Optional<Path> configured) throws IOException {
        for (var model : Model.values()) {
            Files.createDirectory(folder(model));
        }
        for (var file : configured.map(Tessdata::languageFiles).orElse(List.of())) {
            link(file);
        }
        for (var resource : new PathMatchingResourcePatternResolver().getResources(CAREFUL)) {
            unpack(resource, Model.CAREFUL);
        }
        for (var file :
                installed().flatMap(path -> languageFiles(path).stream()).toList()) {
            link(file);
        }
        unpack(QUICK, Model.QUICK);
        for (var file : languageFiles(folder(Model.CAREFUL))) {
            link(file, Model.QUICK);
            available.add(file.getFileName().toString().replace(SUFFIX, ""));
        }
        available.remove(NO_LANGUAGE);
    }

    private static Stream<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("TESSDATA_PREFIX")), USUAL_FOLDERS.stream())
                .map(Path::of);
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

    private void link(Path file) throws IOException {
        link(file, Model.CAREFUL);
    }

    private void link(Path file, Model model) throws IOException {
        var place = folder(model).resolve(file.getFileName());
        if (Files.notExists(place)) {
            Files.createSymbolicLink(place, file.toAbsolutePath());
        }
    }

    private void unpack(Resource resource, Model model) throws IOException {
        var place = folder(model).resolve(resource.getFilename());
        if (Files.notExists(place)) {
            try (var content = resource.getInputStream()) {
                Files.copy(content, place);
            }
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

    Path folder(Model model) {
        return folder.resolve(model.folder());
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
