package dev.lifeops.ocr.parse.words;

import java.util.List;
import java.util.stream.Stream;

/** Phrases of which any one will do. */
public record Phrases(List<Phrase> phrases) {

    static final Phrases NONE = new Phrases(List.of());

    public static Phrases of(List<String> texts) {
        return new Phrases(texts.stream().map(Phrase::of).toList());
    }

    public boolean in(Label label) {
        return phrases.stream().anyMatch(phrase -> phrase.in(label));
    }

    /** Whether any is there letter by letter. */
    public boolean literallyIn(Label label) {
        return phrases.stream().anyMatch(phrase -> phrase.literally().in(label));
    }

    public long countLiterallyIn(Label label) {
        return phrases.stream().filter(phrase -> phrase.literally().in(label)).count();
    }

    public long countIn(Label label) {
        return phrases.stream().filter(phrase -> phrase.in(label)).count();
    }

    public boolean isEmpty() {
        return phrases.isEmpty();
    }

    public Phrases and(Phrases others) {
        return new Phrases(Stream.concat(phrases.stream(), others.phrases.stream())
                .distinct()
                .toList());
    }

    /** Each phrase as one word. */
    public Stream<String> glued() {
        return phrases.stream().map(phrase -> String.join("", phrase.words()));
    }

    public Stream<String> words() {
        return phrases.stream().flatMap(phrase -> phrase.words().stream());
    }
}
