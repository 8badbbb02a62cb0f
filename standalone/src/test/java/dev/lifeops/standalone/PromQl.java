package dev.lifeops.standalone;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the metrics that a query of Prometheus names, without understanding the rest of it. */
final class PromQl {

    /** Texts, selectors of labels and ranges of time may hold anything. */
    private static final Pattern NOISE = Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]");

    private static final Pattern LABELS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?![\\w:]|\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    private PromQl() {}

    static Stream<String> metricsOf(String query) {
        var bare = LABELS.matcher(NOISE.matcher(query).replaceAll(" ")).replaceAll(" ");
        return NAME.matcher(bare).results().map(MatchResult::group).filter(name -> !WORDS.contains(name));
    }
}
