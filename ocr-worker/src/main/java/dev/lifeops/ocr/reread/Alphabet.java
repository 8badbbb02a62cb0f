package dev.lifeops.ocr.reread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The characters among the network's classes that stand on receipts; it knows thousands more, mostly Chinese. */
record Alphabet(List<Entry> entries) {

    private static final String BEYOND_ASCII = "äüÜé°§";

    /** A class of the network; class 0, which is none of these, means that there is nothing to read. */
    record Entry(int number, String text) {}

    /** One character a line, the first being class 1; after the last comes the blank. */
    static Alphabet load(String resource) {
        var lines = lines(resource);
        var known = IntStream.range(0, lines.size())
                .filter(i -> isOnReceipts(lines.get(i)))
                .mapToObj(i -> new Entry(i + 1, lines.get(i)));
        return new Alphabet(Stream.concat(known, Stream.of(new Entry(lines.size() + 1, " ")))
                .toList());
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOnReceipts(String text) {
        return text.length() == 1 && (text.charAt(0) < 127 || BEYOND_ASCII.contains(text));
    }
}
