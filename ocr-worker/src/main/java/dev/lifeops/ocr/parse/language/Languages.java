package dev.lifeops.ocr.parse.language;

import dev.lifeops.ocr.parse.words.Fold;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The languages that have a file, and which of them a receipt is written in. */
public final class Languages {

    private static final String USUAL = "eng";

    private final List<Language> all =
            LanguageFiles.all().stream().map(LanguageReader::read).toList();

    /** The language most of whose signs are there; the first asked for when there are none. */
    public Language of(String text, List<String> asked) {
        Set<String> words = Set.copyOf(Fold.words(text));
        List<Language> choice = choice(asked);
        Language best = choice.getFirst();
        for (Language language : choice) {
            best = language.signsIn(words) > best.signsIn(words) ? language : best;
        }
        return best;
    }

    private List<Language> choice(List<String> asked) {
        List<Language> known = asked.stream().flatMap(this::coded).toList();
        return known.isEmpty() ? usualFirst() : known;
    }

    private List<Language> usualFirst() {
        return Stream.concat(coded(USUAL), all.stream()).distinct().toList();
    }

    private Stream<Language> coded(String code) {
        return all.stream().filter(language -> language.code().equals(code));
    }
}
