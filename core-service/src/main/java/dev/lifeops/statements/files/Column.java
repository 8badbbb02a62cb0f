package dev.lifeops.statements.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What a column of a table tells. */
public enum Column {
    DATE("date"),
    SIGN("sign"),
    AMOUNT("amount"),
    DEBIT("debit"),
    CREDIT("credit"),
    CURRENCY("currency"),
    PAYEE("payee"),
    PURPOSE("purpose"),
    COUNTERPARTY("counterparty"),
    ID("id"),
    BALANCE("balance"),
    OWN("own"),
    ORIGINAL_AMOUNT("originalAmount"),
    ORIGINAL_CURRENCY("originalCurrency");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    /** How early in the list of its headings this one comes; where it is none, beyond all. */
    int rank(String heading) {
        var bare = bare(heading);
        var headings = Headings.of(key);
        for (var rank = 0; rank < headings.size(); rank++) {
            if (bare.equals(headings.get(rank))) {
                return rank;
            }
        }
        for (var rank = 0; rank < headings.size(); rank++) {
            if (bare.startsWith(headings.get(rank) + " ")) {
                return headings.size() + rank;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Letters alone, without accents. */
    static String bare(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replaceAll("[^a-z]+", " ")
                .strip();
    }

    /** The words that banks use. */
    private static final class Headings {

        private static final Properties ALL = load();

        private Headings() {}

        static List<String> of(String key) {
            return Stream.of(ALL.getProperty(key).split(",")).map(String::strip).toList();
        }

        private static Properties load() {
            var properties = new Properties();
            try (var stream =
                            Objects.requireNonNull(Column.class.getResourceAsStream("/statements/columns.properties"));
                    var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
                return properties;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
