package dev.lifeops.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Refuses the one character that PostgreSQL's texts cannot hold where it comes in. */
@JacksonComponent
class TextJson {

    static class Reader extends StringDeserializer {
        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            var text = super.deserialize(json, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw new JsonRefusal(json, "must not contain the character U+0000", String.class);
            }
            return text;
        }
    }
}
