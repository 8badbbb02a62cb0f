package dev.lifeops.finance.prices;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows units as receipts write them, and finds the size of a pack in a name such as "Water 6x1,5 l". */
@Component
class Measures {

    private static final List<String> LANGUAGES = List.of("en", "de", "pl");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private final Map<String, Measure> words = new HashMap<>();
    private final Pattern size;

    Measures() {
        LANGUAGES.forEach(this::read);
        var longestFirst = words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        size = Pattern.compile("(?<![\\p{L}\\d.,])(?:(\\d{1,3}) ?[x×*] ?)?(\\d{1,4}(?:[.,]\\d{1,3})?) ?(" + longestFirst
                + ")(?![\\p{L}\\d])");
    }

    /** What a line of that unit and quantity came to: what was weighed, or so many packs of the size in the name. */
    Measure of(@Nullable String name, @Nullable String unit, @Nullable BigDecimal quantity) {
        var count = quantity == null || quantity.signum() <= 0 ? BigDecimal.ONE : quantity;
        var sold = unit == null ? Measure.ONE_PIECE : words.getOrDefault(plain(unit), Measure.ONE_PIECE);
        return sold.unit() == Unit.PIECE ? packIn(name).orElse(sold).times(count) : sold.times(count);
    }

    /** The last one in the name; of nothing, or of more than anybody carries home, none. */
    Optional<Measure> packIn(@Nullable String name) {
        return name == null
                ? Optional.empty()
                : size.matcher(name.toLowerCase(Locale.ROOT))
                        .results()
                        .map(match -> sizeOf(match.group(1), match.group(2), match.group(3)))
                        .filter(it -> it.amount().signum() > 0 && it.amount().compareTo(MOST) < 0)
                        .reduce((_, last) -> last);
    }

    private Measure sizeOf(@Nullable String packs, String number, String word) {
        var each = words.getOrDefault(word, Measure.ONE_PIECE).times(new BigDecimal(number.replace(',', '.')));
        return packs == null ? each : each.times(new BigDecimal(packs));
    }

    private static String plain(String unit) {
        return unit.strip().toLowerCase(Locale.ROOT);
    }

    /** Lines such as {@code g = 0.001 KG}. */
    private void read(String language) {
        var file = "/finance/units/%s.properties".formatted(language);
        try (var in = Measures.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            var lines = new Properties();
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.stringPropertyNames().forEach(word -> words.put(word, measure(lines.getProperty(word))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measure measure(String text) {
        var parts = Arrays.asList(text.strip().split(" ", 2));
        return new Measure(new BigDecimal(parts.getFirst()), Unit.valueOf(parts.getLast()));
    }
}
