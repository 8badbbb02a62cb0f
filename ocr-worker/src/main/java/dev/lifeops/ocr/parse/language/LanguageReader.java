package dev.lifeops.ocr.parse.language;

import dev.lifeops.ocr.parse.words.Fold;
import dev.lifeops.ocr.parse.words.Phrases;
import dev.lifeops.ocr.parse.words.Vocabulary;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a language's file. */
final class LanguageReader {

    /** How a language file says that its tax numbers hold the check digit of a Polish NIP. */
    private static final String NIP = "nip";

    private static final String USUAL_MARKS = "/-";

    private LanguageReader() {}

    /** The language that {@code file} tells. */
    static Language read(YamlNode file) {
        List<RowRule> rows =
                file.get("rows").list().stream().map(LanguageReader::rule).toList();
        Language.DateWords dates = dates(file);
        Language.MerchantWords merchant = merchant(file.get("merchant"));
        Language.ItemWords items = items(file.get("items"));
        Phrases signs = file.get("signs").phrases();
        Phrases taxIds = file.get("taxIds").phrases();
        Language.MoneyWords money = money(file);
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
                        money.own().values().stream(),
                        money.shared().values().stream())
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
                money,
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

    private static Language.DateWords dates(YamlNode file) {
        YamlNode date = file.get("date");
        String zone = date.get("zone").textOrNull();
        return new Language.DateWords(
                date.get("near").phrases(),
                date.get("away").phrases(),
                file.get("months").table(YamlNode::phrases),
                file.get("weekdays").table(YamlNode::phrases),
                Objects.requireNonNullElse(date.get("marks").textOrNull(), USUAL_MARKS),
                zone == null ? null : ZoneId.of(zone),
                orders(file));
    }

    private static Language.DateOrders orders(YamlNode file) {
        String usual = file.get("dateOrder").textOrNull();
        return new Language.DateOrders(
                usual == null ? null : DateOrder.valueOf(usual),
                file.get("dateOrders").table(order -> DateOrder.valueOf(order.text())),
                file.get("dayFirst").phrases(),
                file.get("monthFirst").phrases(),
                file.get("presumedOrders").table(order -> DateOrder.valueOf(order.text())));
    }

    private static Language.MoneyWords money(YamlNode file) {
        return new Language.MoneyWords(
                file.get("currencies").table(YamlNode::phrases),
                file.get("sharedSigns").table(YamlNode::phrases),
                file.get("places")
                        .table(place ->
                                place.texts().stream().map(Pattern::compile).toList()));
    }

    private static Language.MerchantWords merchant(YamlNode merchant) {
        return new Language.MerchantWords(
                merchant.get("legal").phrases(),
                merchant.get("trade").phrases(),
                merchant.get("tail").phrases(),
                merchant.get("address").phrases(),
                merchant.get("streetEnds").texts(),
                merchant.get("never").phrases(),
                merchant.get("greetings").texts().stream().map(Fold::words).toList(),
                merchant.get("repairs").table(YamlNode::text),
                merchant.get("legalWeight").number(),
                merchant.get("chain").number(),
                merchant.get("chains").table(YamlNode::number));
    }

    private static Language.ItemWords items(YamlNode items) {
        return new Language.ItemWords(
                items.get("header").phrases(),
                items.get("start").phrases(),
                items.get("never").phrases(),
                items.get("preamble").phrases(),
                Set.copyOf(items.get("titles").texts()),
                Set.copyOf(items.get("departments").texts()),
                items.get("units").table(unit -> Optional.ofNullable(unit.textOrNull())),
                items.get("noise").texts().stream()
                        .map(word -> word.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                Set.copyOf(items.get("taxLetters").texts()));
    }
}
