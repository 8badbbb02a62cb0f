package dev.lifeops.ocr.parse.language;

import dev.lifeops.ocr.parse.words.Fold;
import dev.lifeops.ocr.parse.words.Phrases;
import dev.lifeops.ocr.parse.words.Vocabulary;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One language's words and rules, as its file tells them.
 *
 * @param nip whether a tax number holds the check digit of a Polish NIP
 */
public record Language(
        String code,
        Phrases signs,
        List<RowRule> rows,
        DateWords dates,
        MerchantWords merchant,
        ItemWords items,
        Phrases taxIds,
        boolean nip,
        Map<String, Phrases> currencies,
        Vocabulary vocabulary) {

    /** How a language file says that its tax numbers hold the check digit of a Polish NIP. */
    private static final String NIP = "nip";

    private static final String USUAL_MARKS = "/-";

    /**
     * Words about dates.
     *
     * @param weekdays the names of the days by their number, 1 for Monday
     * @param marks the signs that usually stand between day, month and year
     * @param zone what the clocks show where tills also print universal time
     */
    public record DateWords(
            Phrases near,
            Phrases away,
            Map<String, Phrases> months,
            Map<String, Phrases> weekdays,
            String marks,
            @Nullable ZoneId zone,
            DateOrders orders) {}

    /**
     * Whether day or month is written first.
     *
     * @param usual the only order that this language's countries write
     * @param currencies the order by the currency, where the language does not tell
     * @param dayFirst words that only countries print which write the day first
     */
    public record DateOrders(
            @Nullable DateOrder usual, Map<String, DateOrder> currencies, Phrases dayFirst, Phrases monthFirst) {}

    /** Words in and around the merchant's name. */
    public record MerchantWords(
            Phrases legal,
            Phrases trade,
            Phrases tail,
            Phrases address,
            List<String> streetEnds,
            Phrases never,
            List<List<String>> greetings,
            Map<String, String> repairs,
            double chain) {

        /** A name whose legal form was misread, with the form put right. */
        public String repaired(String name) {
            String repaired = name;
            for (Map.Entry<String, String> repair : repairs.entrySet()) {
                repaired = repaired.replaceAll(repair.getKey(), repair.getValue());
            }
            return repaired;
        }
    }

    /** Words around and within the list of items; a unit that only counts pieces has no name. */
    public record ItemWords(
            Phrases header,
            Phrases start,
            Phrases never,
            Phrases preamble,
            Set<String> titles,
            Map<String, Optional<String>> units,
            Set<String> noise,
            Set<String> taxLetters) {}

    /** How many of the words that tell this language from others are among {@code words}. */
    long signsIn(Set<String> words) {
        return signs.words().filter(words::contains).count();
    }

    static Language read(YamlNode file) {
        List<RowRule> rows =
                file.get("rows").list().stream().map(Language::rule).toList();
        DateWords dates = dates(file);
        MerchantWords merchant = merchant(file.get("merchant"));
        ItemWords items = items(file.get("items"));
        Phrases signs = file.get("signs").phrases();
        Phrases taxIds = file.get("taxIds").phrases();
        Map<String, Phrases> currencies = file.get("currencies").table(YamlNode::phrases);
        Stream<Phrases> all = Stream.of(
                        Stream.of(
                                signs,
                                file.get("words").phrases(),
                                taxIds,
                                dates.near(),
                                dates.away(),
                                dates.orders().dayFirst(),
                                dates.orders().monthFirst()),
                        dates.months().values().stream(),
                        Stream.of(
                                merchant.legal(),
                                merchant.trade(),
                                merchant.tail(),
                                merchant.address(),
                                merchant.never()),
                        Stream.of(items.header(), items.start(), items.never()),
                        currencies.values().stream())
                .flatMap(part -> part);
        Set<String> words = Stream.concat(
                        all.flatMap(Phrases::words), rows.stream().flatMap(RowRule::words))
                .collect(Collectors.toSet());
        return new Language(
                file.get("code").text(),
                signs,
                rows,
                dates,
                merchant,
                items,
                taxIds,
                NIP.equals(file.get("taxIdCheck").textOrNull()),
                currencies,
                new Vocabulary(words));
    }

    private static RowRule rule(YamlNode rule) {
        return new RowRule(
                RowKind.valueOf(rule.get("kind").text()),
                rule.get("strength").number(),
                rule.get("any").phrases(),
                rule.get("with").phrases(),
                rule.get("not").phrases(),
                rule.get("plus").list().stream()
                        .map(bonus -> new RowRule.Bonus(
                                bonus.get("by").number(), bonus.get("any").phrases()))
                        .toList());
    }

    private static DateWords dates(YamlNode file) {
        YamlNode date = file.get("date");
        String zone = date.get("zone").textOrNull();
        return new DateWords(
                date.get("near").phrases(),
                date.get("away").phrases(),
                file.get("months").table(YamlNode::phrases),
                file.get("weekdays").table(YamlNode::phrases),
                Objects.requireNonNullElse(date.get("marks").textOrNull(), USUAL_MARKS),
                zone == null ? null : ZoneId.of(zone),
                orders(file));
    }

    private static DateOrders orders(YamlNode file) {
        String usual = file.get("dateOrder").textOrNull();
        return new DateOrders(
                usual == null ? null : DateOrder.valueOf(usual),
                file.get("dateOrders").table(order -> DateOrder.valueOf(order.text())),
                file.get("dayFirst").phrases(),
                file.get("monthFirst").phrases());
    }

    private static MerchantWords merchant(YamlNode merchant) {
        return new MerchantWords(
                merchant.get("legal").phrases(),
                merchant.get("trade").phrases(),
                merchant.get("tail").phrases(),
                merchant.get("address").phrases(),
                merchant.get("streetEnds").texts(),
                merchant.get("never").phrases(),
                merchant.get("greetings").texts().stream().map(Fold::words).toList(),
                merchant.get("repairs").table(YamlNode::text),
                merchant.get("chain").number());
    }

    private static ItemWords items(YamlNode items) {
        return new ItemWords(
                items.get("header").phrases(),
                items.get("start").phrases(),
                items.get("never").phrases(),
                items.get("preamble").phrases(),
                Set.copyOf(items.get("titles").texts()),
                items.get("units").table(unit -> Optional.ofNullable(unit.textOrNull())),
                items.get("noise").texts().stream()
                        .map(word -> word.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                Set.copyOf(items.get("taxLetters").texts()));
    }
}
