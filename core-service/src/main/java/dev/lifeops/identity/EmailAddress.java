package dev.lifeops.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in the one form under which an account is kept: trimmed and in lower case. */
@Schema(type = "string", format = "email", maxLength = 254, example = "ada@example.org")
public record EmailAddress(@JsonValue String value) {

    private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";
    private static final Pattern FORM = Pattern.compile(
            "[^\\s@\\p{Cntrl}]{1,64}@" + LABEL + "(\\." + LABEL + ")*", Pattern.UNICODE_CHARACTER_CLASS);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmailAddress {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be an e-mail address");
        }
    }

    @Override
    public String toString() {
        return "EmailAddress";
    }
}
