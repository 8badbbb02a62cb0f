package dev.lifeops.statements.files;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field :86:, in which most banks of Germany, Austria and Poland number what they tell. */
record Mt940Details(
        @Nullable String payee,
        @Nullable String purpose,
        @Nullable String counterparty) {

    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{3})?([?<~^>])\\d{2}");
    private static final Pattern SEPA = Pattern.compile("(?:EREF|KREF|MREF|CRED|DEBT|ABWA|ABWE|IBAN|BIC)[+:]\\S*");
    private static final Pattern SVWZ = Pattern.compile("SVWZ[+:]");

    static Mt940Details of(String text) {
        var bare = text.replace("\n", "");
        var numbered = NUMBERED.matcher(bare);
        if (!numbered.find()) {
            return new Mt940Details(null, text.replace('\n', ' '), null);
        }
        return ofParts(
                parts(bare.substring(numbered.end() - 3), numbered.group(1).charAt(0)));
    }

    private static Map<Integer, String> parts(String text, char mark) {
        var parts = new TreeMap<Integer, String>();
        for (var part : text.split(Pattern.quote(String.valueOf(mark)), -1)) {
            if (part.length() > 2 && part.substring(0, 2).matches("\\d{2}")) {
                parts.merge(Integer.parseInt(part.substring(0, 2)), part.substring(2), String::concat);
            }
        }
        return parts;
    }

    /** 20 to 29 and 60 to 63 are what it was for, 31 whose account, 32 and 33 whose name. */
    private static Mt940Details ofParts(Map<Integer, String> parts) {
        var purpose = new StringBuilder();
        parts.forEach((number, text) -> {
            if ((number >= 20 && number <= 29) || (number >= 60 && number <= 63)) {
                purpose.append(text);
            }
        });
        var payee = parts.getOrDefault(32, "") + parts.getOrDefault(33, "");
        return new Mt940Details(
                payee.isBlank() ? null : payee,
                bare(purpose.isEmpty() ? parts.getOrDefault(0, "") : purpose.toString()),
                AccountNumbers.bare(parts.get(31)));
    }

    /** Of a SEPA payment what the payer wrote, without the references of its banks. */
    private static String bare(String purpose) {
        var written = SVWZ.matcher(purpose);
        var own = written.find() ? purpose.substring(written.end()) : purpose;
        return SEPA.matcher(own).replaceAll(" ");
    }

    Wording wording(@Nullable String otherwise) {
        return Wording.of(payee, purpose == null || purpose.isBlank() ? otherwise : purpose, counterparty);
    }
}
