package dev.lifeops.statements.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A name of a merchant, taken apart once. */
record MerchantName(Kind kind, @Nullable String text, Set<String> words, String letters) {

    /** Who calls the merchant so. */
    enum Kind {
        /** The person. */
        GIVEN("name"),

        /** The receipt, which the bank often agrees with. */
        PRINTED("printed name");

        private final String spoken;

        Kind(String spoken) {
            this.spoken = spoken;
        }
    }

    static MerchantName of(Kind kind, @Nullable String text) {
        return new MerchantName(kind, text, Words.of(text), Words.letters(text));
    }

    /** As reasons tell of it. */
    String spoken() {
        return "%s \"%s\"".formatted(kind.spoken, text);
    }

    /** How much of it stands in what the bank writes, from 0 to 1. */
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
