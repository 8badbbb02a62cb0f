package dev.lifeops.ocr.parse.items;

import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Amount;
import dev.lifeops.ocr.parse.line.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the list of items, taken apart: a name, what stands before it and the figures behind it. */
final class PricedLine {

    private static final int WORTH_A_NAME = 3;
    private static final Pattern MIXED_CODE = Pattern.compile("[A-Z]{1,5}-?\\d{2,}\\w*");
    private static final Pattern SIZE = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,3})?(?:%|\\p{L}{1,5})(?<![xX])");
    private static final Pattern TIMES = Pattern.compile("[xX×*@][\\d.,=]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
    private static final Pattern MEASURE = Pattern.compile("\\d\\s?[xX×]\\s?\\d");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

    private final Line line;
    private final Language.ItemWords words;
    private final List<String> texts;
    private final WordKinds kinds;
    private final int nameFrom;
    private final int nameTo;

    PricedLine(Line line, Language language) {
        this.line = line;
        this.words = language.items();
        this.texts = line.row().words().stream().map(Word::text).toList();
        this.kinds = new WordKinds(line, texts, words);
        this.nameTo = startOfFigures();
        this.nameFrom = endOfPrefix();
    }

    Line line() {
        return line;
    }

    String name() {
        return nameFrom < nameTo ? ItemNames.clean(line.words(nameFrom, nameTo)) : "";
    }

    /** A row without a price is a name as soon as there is a word in it. */
    boolean hasName() {
        return hasPrice() ? coreLetters() >= WORTH_A_NAME && !isCode() : coreLetters() > 1 || isMeasure();
    }

    /** "10' 1X2" names timber where nothing else stands. */
    private boolean isMeasure() {
        return MEASURE.matcher(line.text()).find() && !line.hasAmount();
    }

    /** Whether anything in the name is a word rather than a code. */
    boolean hasWord() {
        return WORD.matcher(name()).find();
    }

    private boolean isCode() {
        return nameTo > nameFrom
                && MIXED_CODE.matcher(texts.get(nameFrom)).matches()
                && texts.subList(nameFrom + 1, nameTo).stream()
                        .allMatch(text -> WHOLE.matcher(text).matches());
    }

    boolean hasPrice() {
        return line.hasAmount();
    }

    /** What stands before the name, such as a count or a code. */
    List<String> prefix() {
        Stream<String> glued = nameFrom < nameTo ? ItemNames.count(texts.get(nameFrom)).stream() : Stream.empty();
        return Stream.concat(texts.subList(0, nameFrom).stream(), glued).toList();
    }

    /** What stands between the name and the last amount. */
    List<String> figures() {
        int to = line.hasAmount() ? Math.max(nameTo, line.lastAmount().from()) : texts.size();
        return texts.subList(nameTo, to);
    }

    /** The letter of its tax rate, behind the total or behind the name. */
    @Nullable String taxCode() {
        String behind = line.lastAmount().taxCode();
        if (behind != null || nameTo == 0 || nameTo == texts.size()) {
            return behind;
        }
        return words.taxLetters().contains(texts.get(nameTo)) ? texts.get(nameTo) : null;
    }

    private int startOfFigures() {
        int end = texts.size();
        while (end > 0 && kinds.isFigure(end - 1)) {
            end--;
        }
        if (!line.hasAmount() && end > 0) {
            return endOfName();
        }
        int figures = beforeTaxLetter(end);
        return figures < end ? figures : Math.min(pastIdleCount(pastSizes(end)), firstAmount());
    }

    /** A row without a price may still end with the tax mark of the price below. */
    private int endOfName() {
        int end = texts.size();
        while (end > 1 && kinds.isMark(texts.get(end - 1))) {
            end--;
        }
        return end;
    }

    /** "5KG" or "3,5%" right behind a name belongs to it, "0,798kg x4,99" does not. */
    private int pastSizes(int end) {
        int past = end;
        while (past > 0 && past < texts.size() && isSize(texts.get(past)) && !isMultiplied(past)) {
            past++;
        }
        return past;
    }

    private boolean isSize(String text) {
        return SIZE.matcher(text).matches() && !words.taxLetters().contains(text);
    }

    private boolean isMultiplied(int place) {
        return place + 1 < texts.size() && TIMES.matcher(texts.get(place + 1)).matches();
    }

    /** Some tills print the tax letter behind the name, where others print it behind the total, and some do both. */
    private int beforeTaxLetter(int end) {
        if (end < 2 || end == texts.size() || !words.taxLetters().contains(texts.get(end - 1))) {
            return end;
        }
        String behind = line.lastAmount().taxCode();
        boolean counted = end < line.lastAmount().from();
        boolean said = behind == null || (counted && behind.equals(texts.get(end - 1)));
        return said ? end - 1 : end;
    }

    /** A number right before the price that counts nothing, as in "EGGS 12 2.71", belongs to the name. */
    private int pastIdleCount(int end) {
        if (end == 0 || end >= firstAmount() || !WHOLE.matcher(texts.get(end)).matches() || counts(texts.get(end))) {
            return end;
        }
        boolean alone = texts.subList(end + 1, firstAmount()).stream()
                .allMatch(word -> words.units().containsKey(word.toUpperCase(Locale.ROOT)));
        return alone ? firstAmount() : end;
    }

    /** Whether so many pieces, at a price that stands in the row or comes out even, make the total. */
    private boolean counts(String number) {
        BigDecimal count = new BigDecimal(number);
        BigDecimal total = line.lastAmount().value().abs();
        List<Amount> others = line.amounts().subList(0, line.amounts().size() - 1);
        return others.isEmpty()
                ? count.signum() > 0 && total.movePointRight(2).remainder(count).signum() == 0
                : others.stream()
                        .anyMatch(price -> price.value().multiply(count).compareTo(total) == 0);
    }

    private int firstAmount() {
        return line.hasAmount() ? line.amounts().getFirst().from() : texts.size();
    }

    private int endOfPrefix() {
        int start = 0;
        while (start < nameTo - 1 && kinds.isPrefix(start)) {
            start++;
        }
        return start < nameTo && WordKinds.isCode(texts.get(start)) ? start + 1 : start;
    }

    private long coreLetters() {
        List<String> core = new ArrayList<>();
        Set<String> noise = words.noise();
        for (String word : texts.subList(Math.min(nameFrom, nameTo), nameTo)) {
            String capitals = word.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
            if (capitals.length() > 1
                    && !noise.contains(capitals)
                    && !words.units().containsKey(capitals)) {
                core.add(capitals);
            }
        }
        return core.stream().mapToInt(String::length).sum();
    }
}
