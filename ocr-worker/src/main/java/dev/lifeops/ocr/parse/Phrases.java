package dev.lifeops.ocr.parse;

import java.util.List;
import java.util.stream.Stream;

/** Phrases of which any one will do. */
record Phrases(List<Phrase> phrases) {

    static final Phrases NONE = new Phrases(List.of());

    static Phrases of(List<String> texts) {
        return new Phrases(texts.stream().map(Phrase::of).toList());
    }

    boolean in(Label label) {
        return phrases.stream().anyMatch(phrase -> phrase.in(label));
    }

    long countIn(Label label) {
        return phrases.stream().filter(phrase -> phrase.in(label)).count();
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    Phrases and(Phrases others) {
        return new Phrases(Stream.concat(phrases.stream(), others.phrases.stream())
                .distinct()
                .toList());
    }

    Stream<String> words() {
        return phrases.stream().flatMap(phrase -> phrase.words().stream());
    }
}
