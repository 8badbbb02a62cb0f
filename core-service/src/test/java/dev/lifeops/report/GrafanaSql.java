package dev.lifeops.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Grafana makes of a query before it sends it: variables first, then the macros, in its own order. */
final class GrafanaSql {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::(\\w+))?}|\\$(?!_)(\\w+)");
    private static final Pattern MACRO = Pattern.compile("\\$__(\\w+)\\(([^)]*)\\)");

    private final Instant from;
    private final Instant to;
    private final Duration interval;
    private final Map<String, List<String>> variables;

    GrafanaSql(Instant from, Instant to, Duration interval, Map<String, List<String>> variables) {
        this.from = from.truncatedTo(ChronoUnit.SECONDS);
        this.to = to.truncatedTo(ChronoUnit.SECONDS);
        this.interval = interval;
        this.variables = Map.copyOf(variables);
    }

    String expand(String sql) {
        var text = VARIABLE.matcher(sql).replaceAll(literally(this::variable));
        text = text.replace("$__interval_ms", String.valueOf(interval.toMillis()))
                .replace("$__interval", interval.toSeconds() + "s")
                .replace("$__unixEpochFrom()", String.valueOf(from.getEpochSecond()))
                .replace("$__unixEpochTo()", String.valueOf(to.getEpochSecond()));
        return MACRO.matcher(text).replaceAll(literally(this::macro));
    }

    private static Function<MatchResult, String> literally(Function<MatchResult, String> replacement) {
        return match -> Matcher.quoteReplacement(replacement.apply(match));
    }

    private String variable(MatchResult match) {
        var name = match.group(1) == null ? match.group(3) : match.group(1);
        var values = variables.get(name);
        if (values == null) {
            throw new IllegalArgumentException("there is no variable " + name);
        }
        return "sqlstring".equals(match.group(2))
                ? values.stream().map(GrafanaSql::quoted).collect(Collectors.joining(","))
                : String.join(",", values);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private String macro(MatchResult match) {
        var arguments = Stream.of(match.group(2).split(",")).map(String::strip).toList();
        var column = arguments.getFirst();
        return switch (match.group(1)) {
            case "time" -> column + " AS \"time\"";
            case "timeEpoch" -> "extract(epoch from %s) as \"time\"".formatted(column);
            case "timeFilter" -> "%s BETWEEN '%s' AND '%s'".formatted(column, from, to);
            case "timeFrom" -> "'" + from + "'";
            case "timeTo" -> "'" + to + "'";
            case "timeGroup" -> group("extract(epoch from %s)".formatted(column), arguments.get(1));
            case "timeGroupAlias" ->
                group("extract(epoch from %s)".formatted(column), arguments.get(1)) + " AS \"time\"";
            case "unixEpochFilter" ->
                "%s >= %d AND %s <= %d".formatted(column, from.getEpochSecond(), column, to.getEpochSecond());
            case "unixEpochGroup" -> group(column, arguments.get(1));
            case "unixEpochGroupAlias" -> group(column, arguments.get(1)) + " AS \"time\"";
            default -> throw new IllegalArgumentException("Grafana has no macro $__" + match.group(1));
        };
    }

    private static String group(String epoch, String width) {
        var seconds = seconds(width.replace("'", ""));
        return "floor(%s/%d)*%d".formatted(epoch, seconds, seconds);
    }

    private static long seconds(String width) {
        var number = Long.parseLong(width.substring(0, width.length() - 1));
        return switch (width.charAt(width.length() - 1)) {
            case 's' -> number;
            case 'm' -> Duration.ofMinutes(number).toSeconds();
            case 'h' -> Duration.ofHours(number).toSeconds();
            case 'd' -> Duration.ofDays(number).toSeconds();
            case 'w' -> Duration.ofDays(7 * number).toSeconds();
            default -> throw new IllegalArgumentException("no width: " + width);
        };
    }
}
