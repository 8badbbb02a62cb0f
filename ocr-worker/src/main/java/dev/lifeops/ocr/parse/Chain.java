package dev.lifeops.ocr.parse;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A chain of shops, known by its name even where that is only a logo with a web address below. */
record Chain(String name, List<List<String>> anywhere, List<List<String>> head, List<Pattern> web) {

    static Chain read(YamlNode chain) {
        return new Chain(
                chain.get("name").text(),
                chain.get("anywhere").texts().stream().map(Fold::words).toList(),
                chain.get("head").texts().stream().map(Fold::words).toList(),
                chain.get("web").texts().stream().map(Chain::address).toList());
    }

    private static Pattern address(String domain) {
        return Pattern.compile("(?:^|[\\s./@])" + Pattern.quote(domain.toLowerCase(Locale.ROOT))
                + "\\s?\\.\\s?(?:de|pl|com|co\\.uk|net|eu|at|ch)\\b");
    }

    /** Whether the row names the chain in so many words. */
    boolean isNamedIn(Line line) {
        List<String> words = line.label().words();
        return anywhere.stream().anyMatch(name -> Collections.indexOfSubList(words, name) >= 0) || head.contains(words);
    }

    /** Whether the row holds a web address of the chain. */
    boolean isLinkedIn(Line line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        return web.stream().anyMatch(address -> address.matcher(text).find());
    }
}
