package dev.lifeops.ocr.parse.merchant;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which rows are part of an address, or say how else to reach someone. */
final class AddressRows {

    private static final int LONG = 8;
    private static final Pattern POSTCODE_OR_WEB =
            Pattern.compile("\\b\\d{2} ?\\d{3}\\b|@|\\.COM|WWW\\.|\\b\\d{2}-\\d{3}\\b");

    private final Language.MerchantWords words;
    private final List<Pattern> places;
    private final Set<String> glued;

    AddressRows(Language language) {
        this.words = language.merchant();
        this.places = language.money().places().values().stream()
                .flatMap(List::stream)
                .toList();
        this.glued = words.address()
                .glued()
                .filter(address -> address.length() >= LONG)
                .collect(Collectors.toSet());
    }

    boolean hold(Line line) {
        return line.has(words.address())
                || isStreet(line)
                || isTorn(line)
                || POSTCODE_OR_WEB.matcher(Fold.capitals(line.text())).find()
                || places.stream().anyMatch(place -> place.matcher(line.text()).find());
    }

    /** "KUALA LU MP UR": letters were torn apart. */
    private boolean isTorn(Line line) {
        String bare = Fold.bare(line.text());
        return glued.stream().anyMatch(bare::contains);
    }

    /** Where streets are compounds, such as "Hauptstr. 5". */
    private boolean isStreet(Line line) {
        return line.text().chars().anyMatch(Character::isDigit)
                && line.label().words().stream()
                        .anyMatch(word -> words.streetEnds().stream().anyMatch(word::endsWith));
    }
}
