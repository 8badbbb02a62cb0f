package dev.lifeops.ocr.parse.merchant;

import dev.lifeops.ocr.parse.language.YamlNode;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import dev.lifeops.ocr.parse.words.Likeness;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A chain of shops, known by its name even where that is only a logo with a web address below. */
record Chain(String name, List<List<String>> anywhere, List<List<String>> head, List<Pattern> web) {

    private static final int LONG = 8;
    private static final int VERY_LONG = 12;

    static Chain read(YamlNode chain) {
        return new Chain(
                chain.get("name").text(),
                chain.get("anywhere").texts().stream().map(Fold::words).toList(),
                chain.get("head").texts().stream().map(Fold::words).toList(),
                chain.get("web").texts().stream().map(Chain::address).toList());
    }

    private static Pattern address(String domain) {
        return Pattern.compile(
                "(?:^|[\\s./@])" + Pattern.quote(domain.toLowerCase(Locale.ROOT))
                        + "(?:-[a-z]{2,12})?\\s?\\.\\s?(?:de|pl|com(?:\\.(?:my|sg|au|pl))?|co\\.uk|net|eu|at|ch|ie|ca|my|sg)\\b");
    }

    /** Whether the row names the chain in so many words. */
    boolean isNamedIn(Line line) {
        List<String> words = line.label().words();
        return isMentionedIn(line)
                || head.stream().anyMatch(name -> words.size() <= name.size() + 1 && startsWith(words, name));
    }

    /** Whether its name stands there letter by letter. */
    boolean isSpeltIn(Line line) {
        List<String> words = line.label().words();
        return Stream.concat(anywhere.stream(), head.stream())
                .anyMatch(name -> Collections.indexOfSubList(words, name) >= 0);
    }

    /** Whether a name that is the chain's wherever it stands is in the row, a letter or two misread. */
    boolean isMentionedIn(Line line) {
        List<String> words = line.label().words();
        return anywhere.stream().anyMatch(name -> isIn(words, name));
    }

    private static boolean isIn(List<String> words, List<String> name) {
        return IntStream.rangeClosed(0, words.size() - name.size())
                .mapToObj(start -> words.subList(start, start + name.size()))
                .anyMatch(seen -> resembles(String.join("", seen), String.join("", name)));
    }

    /** Short names are too close to other words to forgive anything. */
    private static boolean resembles(String seen, String name) {
        int forgiven = name.length() < LONG ? 0 : name.length() < VERY_LONG ? 1 : 2;
        return seen.equals(name) || (forgiven > 0 && Likeness.isWithin(seen, name, forgiven));
    }

    /** "Saturn Paderborn" and "real GmbH" are still the chain. */
    private static boolean startsWith(List<String> words, List<String> name) {
        return Collections.indexOfSubList(words, name) == 0;
    }

    /** Whether the row holds a web address of the chain. */
    boolean isLinkedIn(Line line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        return web.stream().anyMatch(address -> address.matcher(text).find());
    }
}
