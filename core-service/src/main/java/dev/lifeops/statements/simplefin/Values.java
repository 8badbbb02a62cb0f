package dev.lifeops.statements.simplefin;

import dev.lifeops.statements.banks.Decimals;
import dev.lifeops.statements.banks.RemoteEntry;
import dev.lifeops.statements.files.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values of the protocol; empty where they are none. */
final class Values {

    private Values() {}

    /** Banks give the noon or the midnight of a day, by the clock of Greenwich; zero is no time. */
    static Optional<LocalDate> day(JsonNode value) {
        try {
            var seconds = value.isNumber()
                    ? value.asLong()
                    : Long.parseLong(value.asString("0").strip());
            return seconds <= 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    static Optional<RemoteEntry> entry(String account, JsonNode entry) {
        var id = entry.path("id").asString("");
        var posted = day(entry.path("posted"));
        var pending = entry.path("pending").asBoolean(false) || posted.isEmpty();
        var happened = day(entry.path("transacted_at"));
        var day = pending ? happened.or(() -> posted) : posted;
        var amount = Decimals.read(entry.path("amount"));
        if (id.isEmpty() || day.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RemoteEntry(account, id, null, pending, day.get(), amount.get(), wording(entry)));
    }

    private static Wording wording(JsonNode entry) {
        return Wording.of(text(entry, "payee"), text(entry, "description"), null);
    }

    private static @Nullable String text(JsonNode entry, String name) {
        var text = entry.path(name).asString("");
        return text.isBlank() ? null : text;
    }
}
