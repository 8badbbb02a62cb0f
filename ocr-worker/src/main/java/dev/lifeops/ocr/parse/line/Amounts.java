package dev.lifeops.ocr.parse.line;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the money in a row: two decimals behind a point or a comma, however it was torn apart. */
final class Amounts {

    private static final int LONGEST = 40;
    private static final int MOST = 24;
    private static final double REPAIRED = 0.7;

    private static final Pattern MONEY = Pattern.compile(
            "(?<![\\d.,/])(-\\s?(?:RM|[$£€])?)?((?:\\d{1,3}(?:[.,]\\d{3})++[.,]\\d{2}|\\d{1,6}[.,]\\d{2}|[.,]\\d{2}))(?![\\d/]|[.,:]\\d)");
    private static final Pattern OPEN_END = Pattern.compile("\\D{0,4}-?\\d{1,6}[.,]");
    private static final Pattern OPEN_START = Pattern.compile("\\D{0,4}-?\\d{1,6}");
    private static final Pattern DECIMALS = Pattern.compile("\\d{2}(?!\\d).{0,3}");
    private static final Pattern POINT_AND_DECIMALS = Pattern.compile("[.,]\\d{2}(?!\\d).{0,3}");
    private static final Pattern CODE = Pattern.compile("[*#=]?\\s?([A-Z]{1,3}|\\*[A-Z]|\\d)\\*?");
    private static final Pattern PARENTHESES = Pattern.compile("\\(.*\\d\\).*");

    private final List<Word> words;
    private final List<Amount> found = new ArrayList<>();

    private Amounts(Row row) {
        this.words = row.words();
    }

    /** The amounts of {@code row} from left to right. */
    static List<Amount> in(Row row) {
        return new Amounts(row).find();
    }

    private List<Amount> find() {
        int place = 0;
        while (place < words.size() && found.size() < MOST) {
            place += read(place);
        }
        return found;
    }

    /** Reads what starts at {@code place} and says how many words that took. */
    private int read(int place) {
        String word = text(place);
        String next = place + 1 < words.size() ? text(place + 1) : "";
        boolean endsOpen =
                OPEN_END.matcher(word).matches() && DECIMALS.matcher(next).matches();
        boolean startsOpen = OPEN_START.matcher(word).matches()
                && POINT_AND_DECIMALS.matcher(next).matches();
        boolean torn = endsOpen || startsOpen;
        if (torn && collect(word.strip() + next, place, place + 2, REPAIRED)) {
            return 2;
        }
        if (!collect(word, place, place + 1, 1)) {
            String repaired = DigitRepair.repair(word);
            if (!repaired.equals(word)) {
                collect(repaired, place, place + 1, REPAIRED);
            }
        }
        return 1;
    }

    private boolean collect(String text, int from, int to, double certainty) {
        int before = found.size();
        Matcher money = MONEY.matcher(text);
        while (money.find()) {
            if (!isRate(text, money.end(), to)) {
                found.add(amount(text, money, from, to, certainty));
            }
        }
        return found.size() > before;
    }

    private boolean isRate(String text, int end, int next) {
        return text.startsWith("%", end)
                || (end == text.length() && next < words.size() && text(next).startsWith("%"));
    }

    private Amount amount(String text, Matcher money, int from, int to, double certainty) {
        BigDecimal value = value(money.group(2));
        String rest = text.substring(money.end());
        boolean negative = money.group(1) != null
                || rest.startsWith("-")
                || PARENTHESES.matcher(text).matches()
                || isMinus(from - 1)
                || (rest.isEmpty() && isMinus(to) && to == words.size() - 1);
        Box box = words.subList(from, to).stream()
                .map(Word::box)
                .reduce(Box::around)
                .orElseThrow();
        return new Amount(negative ? value.negate() : value, from, to, box, certainty, taxCode(rest, to));
    }

    private boolean isMinus(int place) {
        return place >= 0
                && place < words.size()
                && (text(place).equals("-") || text(place).equals("–"));
    }

    private @Nullable String taxCode(String rest, int next) {
        if (!rest.isEmpty()) {
            return code(rest.startsWith("-") ? rest.substring(1) : rest);
        }
        boolean last = next == words.size() - 1;
        return last ? code(text(next)) : null;
    }

    private static @Nullable String code(String text) {
        Matcher code = CODE.matcher(text.strip());
        return code.matches() ? code.group(1).replace("*", "") : null;
    }

    private static BigDecimal value(String digits) {
        int point = digits.length() - 3;
        String whole = digits.substring(0, point).replaceAll("\\D", "");
        return new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + digits.substring(point + 1));
    }

    private String text(int place) {
        String text = words.get(place).text();
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return bounded.replace('—', '-').replace('−', '-');
    }
}
