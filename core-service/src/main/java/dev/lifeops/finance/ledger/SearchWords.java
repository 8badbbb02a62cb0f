package dev.lifeops.finance.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what words a transaction is found: those of its merchant, its note and its lines, in lower case. */
final class SearchWords {

    private SearchWords() {}

    /** Lower case is made here and not by PostgreSQL, whose idea of it depends on how it was set up. */
    static <T> String of(
            @Nullable String merchant, @Nullable String note, List<T> lines, Function<T, @Nullable String> words) {
        return Stream.concat(
                        Stream.of(orEmpty(merchant), orEmpty(note)),
                        lines.stream().map(line -> orEmpty(words.apply(line))))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
