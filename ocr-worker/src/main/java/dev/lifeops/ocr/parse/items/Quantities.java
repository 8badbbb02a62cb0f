package dev.lifeops.ocr.parse.items;

import dev.lifeops.ocr.parse.language.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds how many at what price among the figures of a row: whichever two multiply to the total. */
final class Quantities {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d{1,6}(?:[.,]\\d{1,3})?(?![\\d.,])");
    private static final Pattern PRODUCT =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}) ?[xX×*@] ?(\\d{1,5}[.,]\\d{2})(?![\\d.,])");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    /** How far a printed total may be from count times price. */
    static final BigDecimal SLACK = new BigDecimal("0.02");

    private static final BigDecimal MOST = new BigDecimal("1000");
    private static final int MOST_NUMBERS = 8;

    private final Language.ItemWords words;

    Quantities(Language language) {
        this.words = language.items();
    }

    /** The quantity told by {@code prefix} and {@code figures} of a row that costs {@code total}. */
    Quantity of(List<String> prefix, List<String> figures, BigDecimal total) {
        List<BigDecimal> numbers = new ArrayList<>(numbers(figures));
        numbers.addAll(
                numbers(prefix.stream().filter(word -> word.length() <= 4).toList()));
        String unit = unit(figures);
        return factors(numbers, unit, total)
                .or(() -> multiplied(figures))
                .or(() -> counted(prefix, figures, total))
                .orElseGet(() -> new Quantity(null, unit, null));
    }

    /** The numbers in some words, with a comma or a point. */
    static List<BigDecimal> numbers(List<String> words) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String word : words) {
            Matcher number = NUMBER.matcher(word);
            while (number.find() && numbers.size() < MOST_NUMBERS) {
                numbers.add(new BigDecimal(number.group().replace(',', '.')));
            }
        }
        return numbers;
    }

    private Optional<Quantity> factors(List<BigDecimal> numbers, @Nullable String unit, BigDecimal total) {
        for (int left = 0; left < numbers.size(); left++) {
            for (int right = left + 1; right < numbers.size(); right++) {
                if (isProduct(numbers.get(left), numbers.get(right), total)) {
                    return Optional.of(ordered(numbers.get(left), numbers.get(right), unit));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isProduct(BigDecimal one, BigDecimal other, BigDecimal total) {
        return one.signum() > 0
                && other.signum() > 0
                && one.multiply(other).subtract(total.abs()).abs().compareTo(SLACK) <= 0;
    }

    /** The count is whole or has three decimals; money has two. */
    private static Quantity ordered(BigDecimal one, BigDecimal other, @Nullable String unit) {
        boolean otherIsCount = one.scale() == 2 && other.scale() != 2;
        return otherIsCount ? new Quantity(other, unit, one) : new Quantity(one, unit, other);
    }

    /** "3 x 4.50" says so itself, even where it is not what the row costs. */
    private static Optional<Quantity> multiplied(List<String> figures) {
        Matcher product = PRODUCT.matcher(String.join(" ", figures));
        return product.find()
                ? Optional.of(new Quantity(
                        new BigDecimal(product.group(1)),
                        null,
                        new BigDecimal(product.group(2).replace(',', '.'))))
                : Optional.empty();
    }

    /** A count without a unit price: one that comes out even. */
    private static Optional<Quantity> counted(List<String> prefix, List<String> figures, BigDecimal total) {
        return Stream.concat(prefix.stream(), figures.stream())
                .map(word -> word.replaceAll("[xX×*.)]$", ""))
                .filter(word -> WHOLE.matcher(word).matches())
                .map(BigDecimal::new)
                .filter(count -> count.signum() > 0 && count.compareTo(MOST) < 0)
                .findFirst()
                .flatMap(count -> price(total, count).map(price -> new Quantity(count, null, price)));
    }

    private static Optional<BigDecimal> price(BigDecimal total, BigDecimal count) {
        return Optional.of(total.divide(count, 2, RoundingMode.HALF_UP))
                .filter(price -> price.multiply(count).compareTo(total) == 0);
    }

    private @Nullable String unit(List<String> figures) {
        return figures.stream()
                .map(word -> word.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""))
                .map(word -> words.units().getOrDefault(word, Optional.empty()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
