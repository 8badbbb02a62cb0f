package dev.lifeops.ocr.parse.merchant;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name in "WELCOME TO BARLEY STORES", wherever that stands. */
final class Greetings {

    private static final double WELCOME = 2;

    /** A farewell may name the brand where the head names the shop. */
    private static final double FAREWELL = 0;

    private static final int HEAD = 8;
    private static final int SHORTEST = 4;

    private Greetings() {}

    static List<MerchantCandidate> in(List<Line> lines, Language.MerchantWords words) {
        return lines.stream()
                .flatMap(line -> words.greetings().stream()
                        .flatMap(greeting -> name(line, greeting).stream())
                        .map(name -> new MerchantCandidate(name, line.index() < HEAD ? WELCOME : FAREWELL)))
                .toList();
    }

    private static Optional<String> name(Line line, List<String> greeting) {
        int words = line.row().words().size();
        return Stream.of(greeting.size())
                .filter(size -> size < words && Fold.words(line.words(0, size)).equals(greeting))
                .map(size -> Names.clean(line.words(size, words)))
                .filter(name -> Fold.bare(name).length() >= SHORTEST)
                .findFirst();
    }
}
