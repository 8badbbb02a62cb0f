package dev.lifeops.ocr.parse;

import java.util.List;

/** The languages that have a file, and which of them a receipt is written in. */
final class Languages {

    private static final List<String> CODES = List.of("eng", "pol", "deu");

    private final List<Language> all = CODES.stream().map(Languages::load).toList();

    /** The language most of whose signs are there; the first asked for when there are none. */
    Language of(String text, List<String> asked) {
        List<Language> known =
                all.stream().filter(language -> asked.contains(language.code())).toList();
        List<Language> choice = known.isEmpty() ? all : known;
        Language best = choice.getFirst();
        long most = signs(best, text);
        for (Language language : choice.subList(1, choice.size())) {
            long found = signs(language, text);
            if (found > most) {
                most = found;
                best = language;
            }
        }
        return best;
    }

    private static long signs(Language language, String text) {
        List<String> words = Fold.words(text);
        return language.signs().words().filter(words::contains).count();
    }

    private static Language load(String code) {
        return Language.read(YamlNode.load("/parse/" + code + ".yaml"));
    }
}
