package dev.lifeops.ocr.parse.merchant;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.language.YamlNode;
import dev.lifeops.ocr.parse.line.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The chains of {@code parse/chains.yaml}, looked for in the head of a receipt and in its web addresses. */
final class Chains {

    private static final int HEAD = 8;
    private static final double LINKED = 1;
    private static final double MISREAD = 0.3;
    private static final double PER_ROW = 0.2;

    /** A row without one holds no web address, of no chain. */
    private static final Pattern DOT = Pattern.compile("\\.\\s?[A-Za-z]{2}");

    private static final List<Chain> ALL =
            YamlNode.load("/parse/chains.yaml").list().stream().map(Chain::read).toList();

    private Chains() {}

    /** The chains that the receipt names, which counts {@code weight}. */
    static List<MerchantCandidate> in(List<Line> lines, Language.MerchantWords words, double weight) {
        List<Line> addresses =
                lines.stream().filter(line -> DOT.matcher(line.text()).find()).toList();
        return ALL.stream()
                .flatMap(chain -> Stream.of(
                        named(chain, lines, weight),
                        signed(chain, lines, words, weight),
                        linked(chain, addresses, weight)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<MerchantCandidate> named(Chain chain, List<Line> lines, double weight) {
        return lines.stream()
                .limit(HEAD)
                .filter(chain::isNamedIn)
                .findFirst()
                .map(line -> new MerchantCandidate(
                        chain.name(), weight - PER_ROW * line.index() - (chain.isSpeltIn(line) ? 0 : MISREAD)));
    }

    /** Below the head the name stands with its legal form. */
    private static Optional<MerchantCandidate> signed(
            Chain chain, List<Line> lines, Language.MerchantWords words, double weight) {
        return lines.stream()
                .filter(line -> line.has(words.legal()) && chain.isMentionedIn(line))
                .findFirst()
                .map(line -> new MerchantCandidate(chain.name(), weight - LINKED));
    }

    private static Optional<MerchantCandidate> linked(Chain chain, List<Line> lines, double weight) {
        return lines.stream()
                .filter(chain::isLinkedIn)
                .findFirst()
                .map(line -> new MerchantCandidate(chain.name(), weight - LINKED));
    }
}
