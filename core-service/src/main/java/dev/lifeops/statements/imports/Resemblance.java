package dev.lifeops.statements.imports;

import java.util.HashSet;
import java.util.Set;

/** Whether two files may mean the same by what they write: one format cuts what another writes out. */
public final class Resemblance {

    private static final int GRAM = 3;
    private static final double ENOUGH = 0.6;

    private Resemblance() {}

    public static boolean of(String one, String other) {
        if (one.contains(other) || other.contains(one)) {
            return true;
        }
        var grams = grams(one);
        var others = grams(other);
        var fewer = Math.min(grams.size(), others.size());
        grams.retainAll(others);
        return fewer > 0 && grams.size() >= ENOUGH * fewer;
    }

    private static Set<String> grams(String text) {
        var grams = new HashSet<String>();
        for (var start = 0; start + GRAM <= text.length(); start++) {
            grams.add(text.substring(start, start + GRAM));
        }
        return grams;
    }
}
