package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.StatementLine;
import dev.lifeops.statements.files.StatementSink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file is about, by account, before anything of it is stored. */
final class Overview implements StatementSink {

    private static final int MOST_ACCOUNTS = 50;
    private static final int MOST_SHOWN = 20;
    private static final int MOST_UNREADABLE = 100;
    private static final int LONGEST_EXCERPT = 200;
    private static final String NOBODY = "";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<PreviewView.Unreadable> unreadable = new ArrayList<>();
    private int unreadableLines;
    private Part part = new Part();

    /** What it says about one account. */
    static final class Part {

        private final Map<String, Integer> currencies = new HashMap<>();
        private final List<StatementLine> first = new ArrayList<>();
        private int lines;
        private @Nullable LocalDate firstDay;
        private @Nullable LocalDate lastDay;
        private @Nullable LocalDate balanceDay;
        private @Nullable BigDecimal balance;
        private @Nullable String told;

        private void add(StatementLine line) {
            lines++;
            firstDay = firstDay == null || line.bookedOn().isBefore(firstDay) ? line.bookedOn() : firstDay;
            lastDay = lastDay == null || line.bookedOn().isAfter(lastDay) ? line.bookedOn() : lastDay;
            if (line.currency() != null) {
                currencies.merge(line.currency(), 1, Integer::sum);
            }
            if (first.size() < MOST_SHOWN) {
                first.add(line);
            }
        }

        int lines() {
            return lines;
        }

        List<StatementLine> first() {
            return first;
        }

        @Nullable LocalDate firstDay() {
            return firstDay;
        }

        @Nullable LocalDate lastDay() {
            return lastDay;
        }

        @Nullable LocalDate balanceDay() {
            return balanceDay;
        }

        @Nullable BigDecimal balance() {
            return balance;
        }

        /** The currency that the file or most of its lines name; null where none does. */
        @Nullable String currency() {
            return currencies.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(told);
        }
    }

    Overview() {
        parts.put(NOBODY, part);
    }

    @Override
    public void account(@Nullable String number, @Nullable String currency) {
        var key = number == null ? NOBODY : number;
        if (parts.containsKey(key) || parts.size() <= MOST_ACCOUNTS) {
            part = parts.computeIfAbsent(key, _ -> new Part());
            part.told = currency == null ? part.told : currency;
        }
    }

    @Override
    public void balance(LocalDate day, BigDecimal amount) {
        if (part.balanceDay == null || !day.isBefore(part.balanceDay)) {
            part.balanceDay = day;
            part.balance = amount;
        }
    }

    @Override
    public void line(StatementLine line) {
        part.add(line);
    }

    @Override
    public void unreadable(int number, String reason, String excerpt) {
        unreadableLines++;
        if (unreadable.size() < MOST_UNREADABLE) {
            unreadable.add(new PreviewView.Unreadable(number, reason, excerpt(excerpt)));
        }
    }

    static String excerpt(String text) {
        var plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_EXCERPT));
    }

    List<PreviewView.Unreadable> unreadable() {
        return unreadable;
    }

    int unreadableLines() {
        return unreadableLines;
    }

    Set<String> numbers() {
        var numbers = new LinkedHashSet<>(parts.keySet());
        numbers.remove(NOBODY);
        return numbers;
    }

    /** About the account of that number; where the file has no numbers, about all of it. */
    Part about(@Nullable String number) {
        return parts.getOrDefault(number == null ? NOBODY : number, part);
    }
}
