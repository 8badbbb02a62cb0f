package dev.lifeops.health.files;

import dev.lifeops.health.files.UnreadableRow.Flaw;
import java.time.DateTimeException;
import java.util.function.Function;

/** Times as files write them; one that cannot be read is the row's fault. */
public final class Times {

    private Times() {}

    public static <T> T read(String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new UnreadableRow(Flaw.TIME_UNREADABLE);
        }
    }
}
