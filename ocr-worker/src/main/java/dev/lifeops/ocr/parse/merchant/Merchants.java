package dev.lifeops.ocr.parse.merchant;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import dev.lifeops.ocr.parse.words.Label;
import dev.lifeops.ocr.parse.words.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks for the seller's name among the first rows: its legal form, its letters' size, its neighbours. */
public final class Merchants {

    private static final int HEAD = 14;
    private static final int LONG_TAIL = 12;
    private static final double UNLIKELY = -2.5;
    private static final int ROWS_OF_A_NAME = 3;
    private static final Pattern JUNK = Pattern.compile("[^\\p{L}\\d\\s&.,()'/-]");

    private final Language.MerchantWords words;
    private final double chain;
    private final boolean companies;
    private final AddressRows addresses;
    private final List<Line> lines;
    private final List<Line> head;
    private final double height;
    private final WebAddresses webAddresses;

    public Merchants(Language language, List<Line> lines, @Nullable String currency) {
        this.words = language.merchant();
        this.chain = words.chainWhere(currency);
        this.companies = words.areCompaniesKnownWhere(currency);
        this.addresses = new AddressRows(language);
        this.lines = lines;
        this.head = lines.subList(0, Math.min(HEAD, lines.size()));
        this.height = medianHeight(lines);
        this.webAddresses = new WebAddresses(lines);
    }

    public List<MerchantCandidate> find() {
        List<MerchantCandidate> found = new ArrayList<>(Chains.in(lines, words, chain));
        boolean addressSeen = false;
        for (Line line : head) {
            addressSeen |= addresses.hold(line);
            if (line.letters() >= 3 && !line.hasAmount()) {
                String name = name(line);
                double score = score(line) - (addressSeen ? 1.5 : 0);
                if (!name.isBlank() && score > UNLIKELY) {
                    found.add(new MerchantCandidate(name, score));
                }
            }
        }
        found.addAll(Greetings.in(lines, words));
        found.addAll(WebAddresses.in(lines));
        found.sort(Comparator.comparingDouble(MerchantCandidate::score).reversed());
        return found;
    }

    private double score(Line line) {
        double score = -0.45 * line.index();
        score += line.has(words.legal()) ? words.legalWeight() : line.has(words.trade()) ? 2.2 : 0;
        score -= addresses.hold(line) ? 3 : 0;
        score -= line.has(words.never()) ? 4 : 0;
        score += Math.min(1.5, heightOf(line) / height - 1);
        score += (line.recognition() - 0.6) * 4;
        score -= line.letters() < 5 ? 1 : 0;
        score -= 0.5 * JUNK.matcher(line.text()).results().count();
        score += webAddresses.name(name(line)) ? 1.5 : 0;
        score -= isScribble(line) ? 2 : 0;
        score -= isPersonAbove(line) ? 2 : 0;
        return score;
    }

    /** Notes and stamps at the top are in lower case. */
    private static boolean isScribble(Line line) {
        return line.index() < 2 && line.text().chars().noneMatch(Character::isUpperCase);
    }

    /** A customer's or cashier's name above the company's. */
    private boolean isPersonAbove(Line line) {
        if (!companies
                || line.index() >= 3
                || line.index() + 1 >= head.size()
                || line.row().words().size() != 3) {
            return false;
        }
        Line next = head.get(line.index() + 1);
        boolean named = line.row().words().stream().allMatch(word -> word.text().matches("\\p{L}{2,6}"));
        return named && (next.has(words.legal()) || next.has(words.trade()));
    }

    /** A name may run over several rows: those above it that it continues, and a legal form below. */
    private String name(Line line) {
        return words.repaired(wholeName(line));
    }

    private String wholeName(Line line) {
        int from = line.index();
        while (from > 0 && line.index() - from < ROWS_OF_A_NAME && continues(head.get(from), head.get(from - 1))) {
            from--;
        }
        int to = line.index() + 1;
        if (to < head.size() && !line.has(words.legal()) && isTail(head.get(to))) {
            to++;
        }
        return head.subList(from, to).stream()
                .map(row -> Names.clean(row.words(0, Names.firstColumn(row.row()))))
                .collect(Collectors.joining(" "))
                .strip();
    }

    private boolean continues(Line line, Line above) {
        boolean logo = line.row().words().size() == 1 && above.row().words().size() == 1;
        return isLegalFormAlone(line)
                ? above.letters() >= 3 && !above.has(words.never())
                : (logo || isContinuation(line)) && isPartOfName(above);
    }

    private boolean isLegalFormAlone(Line line) {
        return line.has(words.legal()) && lettersBeside(line, words.legal()) < 4;
    }

    /** A trade alone, a word no name begins with, a bracket that closes what another row opened, or an "and". */
    private boolean isContinuation(Line line) {
        int closing = line.text().indexOf(')');
        boolean closes = closing >= 0 && !line.text().substring(0, closing).contains("(");
        return lettersBeside(line, words.legal().and(words.trade())) < 4
                || closes
                || line.text().startsWith("&")
                || words.tail().words().anyMatch(line.label().words().getFirst()::equals);
    }

    private boolean isTail(Line line) {
        return line.has(words.legal())
                && !addresses.hold(line)
                && lettersBeside(line, words.legal()) < LONG_TAIL
                && Fold.bare(Names.clean(line.text())).length() < 20;
    }

    private boolean isPartOfName(Line line) {
        return line.letters() >= 3 && !addresses.hold(line) && !line.has(words.never());
    }

    private static long lettersBeside(Line line, Phrases known) {
        Set<String> words = known.words().collect(Collectors.toSet());
        Label label = line.label();
        return IntStream.range(0, label.size())
                .filter(place -> Collections.disjoint(words, label.meanings().get(place))
                        && !words.contains(label.words().get(place)))
                .map(place -> label.words().get(place).length())
                .sum();
    }

    private static double heightOf(Line line) {
        return line.row().words().stream()
                .mapToInt(word -> word.box().height())
                .average()
                .orElse(1);
    }

    private static double medianHeight(List<Line> lines) {
        double[] heights =
                lines.stream().mapToDouble(Merchants::heightOf).sorted().toArray();
        return heights.length == 0 ? 1 : Math.max(1, heights[heights.length / 2]);
    }
}
