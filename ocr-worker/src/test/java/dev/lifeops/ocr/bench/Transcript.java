package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A receipt as people typed it: a quadrangle and its text a row, {@code x1,y1,...,x4,y4,text}. */
final class Transcript {

    private static final int NUMBERS = 8;

    private Transcript() {}

    /** What people saw as one piece. */
    record Line(Box box, String text) {}

    static List<Line> rows(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines()
                .map(line -> line.split(",", NUMBERS + 1))
                .filter(parts -> parts.length == NUMBERS + 1)
                .map(parts -> new Line(box(parts), parts[NUMBERS]))
                .toList();
    }

    static List<Word> words(Path file) throws IOException {
        return rows(file).stream()
                .flatMap(row -> words(row.box(), row.text()).stream())
                .toList();
    }

    private static Box box(String[] parts) {
        int[] xs = every(parts, 0);
        int[] ys = every(parts, 1);
        int left = IntStream.of(xs).min().orElseThrow();
        int top = IntStream.of(ys).min().orElseThrow();
        return new Box(
                1,
                left,
                top,
                IntStream.of(xs).max().orElseThrow() - left,
                IntStream.of(ys).max().orElseThrow() - top);
    }

    private static int[] every(String[] parts, int first) {
        return IntStream.iterate(first, place -> place < NUMBERS, place -> place + 2)
                .map(place -> Integer.parseInt(parts[place].strip()))
                .toArray();
    }

    /** The row's words, as wide as their letters are many. */
    private static List<Word> words(Box row, String text) {
        List<Word> words = new ArrayList<>();
        double letter = row.width() / (double) Math.max(1, text.length());
        int place = 0;
        for (String word : text.split(" ", -1)) {
            if (!word.isBlank()) {
                int x = row.x() + (int) Math.round(place * letter);
                int width = (int) Math.round(word.length() * letter);
                words.add(new Word(word.strip(), new Box(row.page(), x, row.y(), width, row.height()), 0.95));
            }
            place += word.length() + 1;
        }
        return words;
    }
}
