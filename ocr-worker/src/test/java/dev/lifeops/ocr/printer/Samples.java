package dev.lifeops.ocr.printer;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the samples that the product is shipped with into the folder it is given. */
final class Samples {
    static final PrintedReceipt ENGLISH = Receipts.british(7);
    static final PrintedReceipt POLISH = Receipts.polish(10);
    static final PrintedReceipt GERMAN = Receipts.german(12);

    private Samples() {}

    static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.write(
                folder.resolve("english.jpg"),
                ENGLISH.picture().worn(Wear.photo(1)).jpeg());
        Files.write(
                folder.resolve("polish.jpg"),
                POLISH.picture().worn(Wear.scan(1)).jpeg());
        Files.write(folder.resolve("german.pdf"), GERMAN.pdf());
        Files.writeString(folder.resolve("README.md"), readme());
    }

    static String readme() {
        return """
        # Samples

        Three receipts of shops that do not exist, drawn by the project's own printer, to try an upload with. \
        What they say:

        - `english.jpg`, a photo: %s
        - `polish.jpg`, a scan: %s
        - `german.pdf`, a page with its text: %s

        To print them again:

        ```
        mvn -pl ocr-worker spring-boot:test-run -Dspring-boot.run.main-class=%s -Dspring-boot.run.arguments=../samples
        ```
        """.formatted(
                        told(ENGLISH.truth()), told(POLISH.truth()), told(GERMAN.truth()), Samples.class.getName());
    }

    private static String told(Truth truth) {
        return "%s, %s at %s, total %s %s for %s."
                .formatted(
                        truth.merchant().name(),
                        truth.date(),
                        truth.time(),
                        truth.total(),
                        truth.currency(),
                        truth.items().stream().map(Samples::told).collect(joining(", ")));
    }

    private static String told(Truth.Item item) {
        String reduced = item.discount() == null ? "" : " (%s off)".formatted(item.discount());
        return count(item) + item.name() + " " + item.total() + reduced;
    }

    private static String count(Truth.Item item) {
        return item.isSingle() ? "" : item.quantity() + (item.isWeighed() ? " " + item.unit() + " " : " × ");
    }
}
