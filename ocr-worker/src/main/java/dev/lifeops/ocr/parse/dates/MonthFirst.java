package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.parse.language.DateOrder;
import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether 03/04 is the third of April or the fourth of March.
 *
 * @param known whether anything told, or it is only the more usual of the two
 */
public record MonthFirst(boolean applies, boolean known) {

    private static final Pattern STATE_AND_ZIP = Pattern.compile(
            "\\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[,.]?\\s{1,2}\\d{5}(?:-\\d{4})?\\b");
    private static final Pattern AMERICAN_PHONE =
            Pattern.compile("\\(\\d{3}\\)\\s?\\d{3}[-.]\\d{4}|\\b\\d{3}-\\d{3}-\\d{4}\\b");

    public static MonthFirst of(
            List<Line> lines, Language language, @Nullable DateOrder asked, @Nullable String currency) {
        if (asked != null) {
            return new MonthFirst(asked == DateOrder.MDY, true);
        }
        if (language.dates().order() != null) {
            return new MonthFirst(language.dates().order() == DateOrder.MDY, true);
        }
        if (currency != null && !currency.equals("USD")) {
            return new MonthFirst(false, true);
        }
        boolean american = isAmerican(lines, language);
        return new MonthFirst(american, american);
    }

    private static boolean isAmerican(List<Line> lines, Language language) {
        return lines.stream()
                .anyMatch(line -> STATE_AND_ZIP.matcher(line.text()).find()
                        || AMERICAN_PHONE.matcher(line.text()).find()
                        || line.has(language.dates().monthFirst()));
    }
}
