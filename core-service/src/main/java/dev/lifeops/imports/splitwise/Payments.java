package dev.lifeops.imports.splitwise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Knows what members gave each other to settle from what they paid for one another. */
final class Payments {

    /** What Splitwise calls the category of payments, as far as is known. */
    private static final Set<String> CATEGORIES = Set.of(
            "payment", "zahlung", "pago", "paiement", "pagamento", "betaling", "betalning", "płatność", "pembayaran");

    private static final int MOST_WORDS_BETWEEN = 2;

    private Payments() {}

    /** What came back to one for all is owed to the others like money that they gave. */
    static boolean has(SharedRow row, List<String> people) {
        return row.cost().signum() < 0
                || CATEGORIES.contains(row.category().toLowerCase(Locale.ROOT))
                || isTold(row, people);
    }

    /** In other languages by the description that Splitwise writes: "Ines G. zahlte Papa". */
    private static boolean isTold(SharedRow row, List<String> people) {
        var concerned = IntStream.range(0, people.size())
                .filter(at -> row.nets().get(at).signum() != 0)
                .boxed()
                .toList();
        if (concerned.size() != 2 || row.nets().get(concerned.getFirst()).abs().compareTo(row.cost()) != 0) {
            return false;
        }
        var isFirst = row.nets().get(concerned.getFirst()).signum() > 0;
        var from = shortened(people.get(isFirst ? concerned.getFirst() : concerned.getLast())) + " ";
        var to = " " + shortened(people.get(isFirst ? concerned.getLast() : concerned.getFirst()));
        var told = row.description();
        return told.startsWith(from)
                && told.endsWith(to)
                && told.length() > from.length() + to.length()
                && told.substring(from.length(), told.length() - to.length()).split(" ", -1).length
                        <= MOST_WORDS_BETWEEN;
    }

    private static String shortened(String name) {
        var words = name.split(" +", -1);
        return words.length == 1 ? name : "%s %c.".formatted(words[0], words[words.length - 1].charAt(0));
    }
}
