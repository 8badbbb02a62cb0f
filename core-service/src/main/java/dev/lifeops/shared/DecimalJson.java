package dev.lifeops.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Decimals are plain strings in JSON, all of them, so that no client rounds money by accident. */
@JacksonComponent
class DecimalJson {

    static class Writer extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }

    /** Numbers are taken too, exactly as written; exponents are not, for they make small texts into huge values. */
    static class Reader extends ValueDeserializer<BigDecimal> {
        private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
        private static final Pattern BOUNDED = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            var text = json.currentToken().isScalarValue() ? json.getString() : "";
            if (text == null || !PLAIN.matcher(text).matches()) {
                throw refusal(json, "must be a plain decimal such as \"12.30\"");
            }
            if (!BOUNDED.matcher(text).matches()) {
                throw refusal(json, "must have at most 15 digits before the point and 6 after it");
            }
            return new BigDecimal(text);
        }

        private static JsonRefusal refusal(JsonParser json, String message) {
            return new JsonRefusal(json, message, BigDecimal.class);
        }
    }
}
