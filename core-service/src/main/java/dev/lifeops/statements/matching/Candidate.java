package dev.lifeops.statements.matching;

import dev.lifeops.finance.OpenTransaction;
import dev.lifeops.statements.matching.MerchantName.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of which no bank has told, taken apart once.
 *
 * @param names of its merchant: what the person calls it, and what its receipt prints where that is something else
 * @param words of all its names
 */
record Candidate(OpenTransaction transaction, List<MerchantName> names, Set<String> words, boolean isCash) {

    private static final Set<String> TIPPED = Set.of(
            "restaurant",
            "restauracja",
            "ristorante",
            "pizzeria",
            "trattoria",
            "bistro",
            "cafe",
            "kawiarnia",
            "bar",
            "pub",
            "brasserie",
            "gasthaus",
            "wirtshaus",
            "grill",
            "sushi",
            "taverna",
            "osteria",
            "kuchnia",
            "diner");

    static Candidate of(OpenTransaction transaction, @Nullable String printed, boolean isCash) {
        var given = MerchantName.of(Kind.GIVEN, transaction.merchant());
        var read = MerchantName.of(Kind.PRINTED, printed);
        var names = read.letters().equals(given.letters()) ? List.of(given) : List.of(given, read);
        var words = new LinkedHashSet<String>();
        names.forEach(name -> words.addAll(name.words()));
        return new Candidate(transaction, names, words, isCash);
    }

    LocalDate day() {
        return transaction.bookedOn();
    }

    BigDecimal amount() {
        return transaction.paid().amount();
    }

    String currency() {
        return transaction.paid().currency();
    }

    boolean isTipped() {
        return transaction.origin().tipped() || words.stream().anyMatch(TIPPED::contains);
    }

    boolean isCalled(String letters) {
        return !letters.isEmpty()
                && names.stream().anyMatch(name -> name.letters().equals(letters));
    }

    /** Of its names the one of which most stands in what the bank writes. */
    MerchantName nameIn(BankWords bank) {
        return names.stream()
                .max(Comparator.comparingDouble(name -> name.likeness(bank)))
                .orElseThrow();
    }
}
