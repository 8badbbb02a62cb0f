package dev.lifeops.ocr.parse.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Finds the languages' files: whatever lies in {@code parse/languages} on the class path. */
final class LanguageFiles {

    private static final String FOLDER = "parse/languages";
    private static final String SUFFIX = ".yaml";

    private LanguageFiles() {}

    /** What the files hold, in the order of their names. */
    static List<YamlNode> all() {
        try {
            return Collections.list(LanguageFiles.class.getClassLoader().getResources(FOLDER)).stream()
                    .flatMap(LanguageFiles::names)
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .map(name -> YamlNode.load("/" + FOLDER + "/" + name))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> names(URL folder) {
        try {
            return folder.openConnection() instanceof JarURLConnection jar
                    ? inJar(jar)
                    : inFolder(Path.of(folder.toURI()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    /** The entry that was asked for says where the folder lies, also in a jar within a jar. */
    private static Stream<String> inJar(JarURLConnection jar) throws IOException {
        String folder = jar.getJarEntry().getName();
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()).replace("/", ""));
    }
}
