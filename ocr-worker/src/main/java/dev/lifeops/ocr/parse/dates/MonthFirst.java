package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.parse.language.DateOrder;
import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether 03/04 is the third of April or the fourth of March.
 *
 * @param known whether anything told, or it is only the more usual of the two
 */
public record MonthFirst(boolean applies, boolean known) {

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
                .orElseGet(() -> presumed(lines, language, currency));
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

    /** Where the month comes first there are words, addresses and numbers that tell; a sign of money only hints. */
    private static MonthFirst presumed(List<Line> lines, Language language, @Nullable String currency) {
        Language.DateOrders orders = language.dates().orders();
        boolean told = lines.stream().anyMatch(line -> line.has(orders.monthFirst()) || isPlaced(line, language));
        boolean hinted = currency != null && orders.presumed().get(currency) == DateOrder.MDY;
        return new MonthFirst(told || hinted, told);
    }

    private static boolean isPlaced(Line line, Language language) {
        return language.dates().orders().presumed().entrySet().stream()
                .filter(presumed -> presumed.getValue() == DateOrder.MDY)
                .flatMap(presumed -> language.money().places().getOrDefault(presumed.getKey(), List.of()).stream())
                .anyMatch(place -> place.matcher(line.text()).find());
    }
}
