package dev.lifeops.ocr.parse.language;

import dev.lifeops.ocr.parse.words.Phrases;
import dev.lifeops.ocr.parse.words.Vocabulary;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
        MoneyWords money,
        Vocabulary vocabulary) {

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
     * @param presumed the order by the currency, where nothing else tells
     */
    public record DateOrders(
            @Nullable DateOrder usual,
            Map<String, DateOrder> currencies,
            Phrases dayFirst,
            Phrases monthFirst,
            Map<String, DateOrder> presumed) {}

    /**
     * What tells the currency.
     *
     * @param own words and signs that only this currency's receipts print
     * @param shared signs of several currencies, which tell the most usual one where nothing else tells any
     * @param places how addresses, telephone and tax numbers are written only where this currency is paid
     */
    public record MoneyWords(
            Map<String, Phrases> own, Map<String, Phrases> shared, Map<String, List<Pattern>> places) {}

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
            double legalWeight,
            double chain,
            Map<String, Double> chains) {

        /** Whether receipts are known by the company that gives them, not by its sign, where this currency is paid. */
        public boolean areCompaniesKnownWhere(@Nullable String currency) {
            return currency != null && chains.containsKey(currency);
        }

        /** What it counts that a chain is named, where this currency is paid. */
        public double chainWhere(@Nullable String currency) {
            return currency == null ? chain : chains.getOrDefault(currency, chain);
        }

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
            Set<String> departments,
            Map<String, Optional<String>> units,
            Set<String> noise,
            Set<String> taxLetters) {}

    /** How many of the words that tell this language from others are among {@code words}. */
    long signsIn(Set<String> words) {
        return signs.words().filter(words::contains).count();
    }
}
