package dev.lifeops.statements.matching;

import dev.lifeops.finance.OpenTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** A transaction of which no bank has told, taken apart once. */
record Candidate(OpenTransaction transaction, Set<String> words, String letters, boolean isCash) {

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

    static Candidate of(OpenTransaction transaction, boolean isCash) {
        return new Candidate(
                transaction, Words.of(transaction.merchant()), Words.letters(transaction.merchant()), isCash);
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

    /** How much of its name stands in what the bank writes, from 0 to 1. */
    double likeness(BankWords bank) {
        if (words.isEmpty()) {
            return 0;
        }
        var found = 0;
        var all = 0;
        for (var word : words) {
            all += word.length();
            found += isIn(bank, word) ? word.length() : 0;
        }
        return (double) found / all;
    }

    /** Banks cut words short and run them together. */
    private static boolean isIn(BankWords bank, String word) {
        if (bank.words().contains(word) || (word.length() > 4 && bank.run().contains(word))) {
            return true;
        }
        return word.length() > 5 && bank.words().stream().anyMatch(told -> told.length() > 4 && word.startsWith(told));
    }
}
