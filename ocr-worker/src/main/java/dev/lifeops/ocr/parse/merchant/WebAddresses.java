package dev.lifeops.ocr.parse.merchant;

import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The seller's name as its web and mail addresses spell it. */
final class WebAddresses {

    private static final int SHORTEST = 4;
    private static final double ALONE = -1.5;
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:www\\.|@)((?!gmail|hotmail|yahoo|outlook|live\\.|icloud)[\\p{L}\\d][\\p{L}\\d-]{2,40})\\.(?:com?|net|org|biz|info|[a-z]{2})\\b");

    private final Set<String> domains;

    WebAddresses(List<Line> lines) {
        this.domains = domains(lines);
    }

    /** Where nothing else looks like a name, the domain is better than none. */
    static List<MerchantCandidate> in(List<Line> lines) {
        return domains(lines).stream()
                .map(domain -> new MerchantCandidate(domain, ALONE))
                .toList();
    }

    /** Whether the name is spelt in a domain, or a domain in it. */
    boolean name(String name) {
        String bare = Fold.bare(name);
        return bare.length() >= SHORTEST
                && domains.stream().map(Fold::bare).anyMatch(domain -> domain.contains(bare) || bare.contains(domain));
    }

    private static Set<String> domains(List<Line> lines) {
        return lines.stream()
                .flatMap(line ->
                        DOMAIN.matcher(line.text().toLowerCase(Locale.ROOT)).results())
                .map(address -> address.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
