package dev.lifeops.receipts.worker;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an amount from a plain decimal string, and from nothing else. */
final class DecimalString extends StdDeserializer<BigDecimal> {

    /** Bounded, and without exponents, which would make a few bytes into gigabytes of digits. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,60}(\\.\\d{1,20})?");

    DecimalString() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        var text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getString() : "";
        if (!PLAIN.matcher(text).matches()) {
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a decimal string");
        }
        return new BigDecimal(text);
    }
}
