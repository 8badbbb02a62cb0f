package dev.lifeops.ocr.parse.merchant;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the rows of the seller's address together. */
public final class Addresses {

    private static final int HEAD = 14;
    private static final int MOST_ROWS = 4;
    private static final Pattern POSTCODE = Pattern.compile("\\b\\d{5}(?:-\\d{4})?\\b|\\b\\d{2}-\\d{3}\\b");

    private Addresses() {}

    public static @Nullable String in(List<Line> lines, Language language) {
        String address = lines.stream()
                .limit(HEAD)
                .filter(line -> !line.hasAmount() && !line.has(language.taxIds()))
                .filter(line -> line.has(language.merchant().address())
                        || (POSTCODE.matcher(line.text()).find() && line.letters() >= 4))
                .filter(line -> !line.has(language.merchant().never())
                        && !line.has(language.merchant().legal()))
                .limit(MOST_ROWS)
                .map(line -> line.text().replaceAll("^[\\s,.:;]+|[\\s,.:;]+$", ""))
                .collect(Collectors.joining(", "));
        return address.isBlank() ? null : address;
    }
}
