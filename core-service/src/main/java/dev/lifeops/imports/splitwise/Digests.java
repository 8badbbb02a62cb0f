package dev.lifeops.imports.splitwise;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Makes of what lines say by what they are known again, for Splitwise tells no number. Categories are left out, which are
 * in the language of whoever exported it, and so are members who have no part: somebody may have come since.
 */
final class Digests {

    private static final String BETWEEN = "\u001f";

    private final List<String> people;
    private final Map<String, Integer> counts = new HashMap<>();

    private Digests(List<String> people) {
        this.people = people;
    }

    /** One for each line; the same thing twice on one day is two. */
    static List<String> of(SplitwiseExport export) {
        var digests = new Digests(export.people());
        return export.rows().stream().map(digests::of).toList();
    }

    private String of(SharedRow row) {
        var digest = digest(String.join(BETWEEN, told(row)));
        return digest + "-" + counts.merge(digest, 1, Integer::sum);
    }

    private List<String> told(SharedRow row) {
        var parts = new ArrayList<String>();
        for (var at = 0; at < people.size(); at++) {
            var net = row.nets().get(at);
            if (net.signum() != 0) {
                parts.add(people.get(at) + "=" + plain(net));
            }
        }
        parts.sort(null);
        parts.addAll(0, List.of(row.day().toString(), row.description(), plain(row.cost()), row.currency()));
        return parts;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
