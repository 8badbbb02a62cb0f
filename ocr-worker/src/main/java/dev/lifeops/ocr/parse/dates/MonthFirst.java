package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.parse.language.DateOrder;
import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** Who sent it knows best, then the language, the country that the money tells, and the other dates. */
    public static MonthFirst of(
            List<Line> lines, Language language, @Nullable DateOrder asked, @Nullable String currency) {
        Language.DateOrders orders = language.dates().orders();
        return Stream.of(
                        Optional.ofNullable(asked),
                        Optional.ofNullable(orders.usual()),
                        Optional.ofNullable(currency).map(orders.currencies()::get),
                        dayFirst(lines, orders),
                        ofOtherDates(lines, language))
                .flatMap(Optional::stream)
                .findFirst()
                .map(order -> new MonthFirst(order == DateOrder.MDY, true))
                .orElseGet(() -> american(lines, orders));
    }

    private static Optional<DateOrder> dayFirst(List<Line> lines, Language.DateOrders orders) {
        return lines.stream().anyMatch(line -> line.has(orders.dayFirst()))
                ? Optional.of(DateOrder.DMY)
                : Optional.empty();
    }

    /** Where another date of the receipt can only be meant one way, this one is meant so too. */
    private static Optional<DateOrder> ofOtherDates(List<Line> lines, Language language) {
        List<DateOrder> told = lines.stream()
                .flatMap(line -> WrittenDates.in(Fold.capitals(line.text()), language.dates()).stream())
                .flatMap(date -> date.order().stream())
                .distinct()
                .toList();
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }

    private static MonthFirst american(List<Line> lines, Language.DateOrders orders) {
        boolean american = isAmerican(lines, orders);
        return new MonthFirst(american, american);
    }

    private static boolean isAmerican(List<Line> lines, Language.DateOrders orders) {
        return lines.stream()
                .anyMatch(line -> STATE_AND_ZIP.matcher(line.text()).find()
                        || AMERICAN_PHONE.matcher(line.text()).find()
                        || line.has(orders.monthFirst()));
    }
}
