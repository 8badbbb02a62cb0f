package dev.lifeops.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.text.Normalizer;

/** A password as typed, in one Unicode form whatever the keyboard; it never shows in logs. */
@Schema(type = "string", format = "password", example = "seven quiet herons")
record Password(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    int length() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return "Password";
    }
}
