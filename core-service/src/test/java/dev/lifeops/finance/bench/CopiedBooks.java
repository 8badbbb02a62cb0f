package dev.lifeops.finance.bench;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Entries on their way into the database: one COPY of transactions, one of their lines. */
final class CopiedBooks {

    private static final String LINE_COLUMNS =
            "id, transaction_id, owner_id, booked_on, kind, currency, position, type, description, quantity, unit, "
                    + "unit_price, amount, category_id, category_source, category_why, account_id, payee";

    private static final String HEAD_COLUMNS =
            "id, version, owner_id, receipt_id, kind, booked_on, merchant, currency, amount, tags, account_id, "
                    + "account_currency, account_amount, to_account_id, to_currency, to_amount, created_at, search_text";

    private final UUID owner;
    private final SplittableRandom dice;
    private final StringBuilder heads = new StringBuilder();
    private final StringBuilder lines = new StringBuilder();
    private int count;

    CopiedBooks(UUID owner, long seed) {
        this.owner = owner;
        this.dice = new SplittableRandom(seed);
    }

    void add(Entry entry) {
        var id = id(entry.day());
        var isTransfer = entry.to() != null;
        row(
                heads,
                id,
                0,
                owner,
                entry.hasReceipt() ? id(entry.day()) : null,
                entry.kind(),
                entry.day(),
                isTransfer ? null : entry.merchant(),
                entry.currency(),
                entry.amount(),
                entry.tag() == null ? "{}" : "{\"" + entry.tag() + "\"}",
                entry.account(),
                entry.currency(),
                entry.amount(),
                entry.to(),
                isTransfer ? entry.currency() : null,
                isTransfer ? entry.amount() : null,
                entry.day().atTime(12, 0).atOffset(ZoneOffset.UTC),
                words(entry));
        for (var position = 0; position < entry.lines().size(); position++) {
            add(entry, id, position);
        }
    }

    private void add(Entry entry, UUID transaction, int position) {
        var line = entry.lines().get(position);
        var source = line.category() == null ? null : dice.nextInt(3) == 0 ? "PERSON" : "LEARNED";
        row(
                lines,
                id(entry.day()),
                transaction,
                owner,
                entry.day(),
                entry.kind(),
                entry.currency(),
                position,
                "ITEM",
                line.description(),
                line.quantity(),
                line.unit(),
                line.amount().divide(line.quantity(), 2, RoundingMode.HALF_UP),
                line.amount(),
                line.category(),
                source,
                "LEARNED".equals(source) ? "you put it there before" : null,
                entry.account(),
                entry.to() == null ? entry.merchant().toLowerCase(Locale.ROOT) : null);
        count++;
    }

    int lines() {
        return count;
    }

    void write(Connection connection, String headTable, String lineTable) throws SQLException, IOException {
        copy(connection, headTable, HEAD_COLUMNS, heads);
        copy(connection, lineTable, LINE_COLUMNS, lines);
    }

    private static void copy(Connection connection, String table, String columns, StringBuilder rows)
            throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, columns), new StringReader(rows.toString()));
    }

    private static String words(Entry entry) {
        return (entry.merchant() + "\\n\\n"
                        + entry.lines().stream()
                                .map(line -> Objects.requireNonNullElse(line.description(), ""))
                                .collect(Collectors.joining("\\n")))
                .toLowerCase(Locale.ROOT);
    }

    private static void row(StringBuilder rows, @Nullable Object... values) {
        rows.append(Arrays.stream(values).map(CopiedBooks::text).collect(Collectors.joining("\t")))
                .append('\n');
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** As the service makes them: later ones come after earlier ones. */
    private UUID id(LocalDate day) {
        var millis = day.toEpochDay() * 86_400_000L + dice.nextInt(86_400_000);
        return new UUID(millis << 16 | 0x7000 | dice.nextInt(0x1000), Long.MIN_VALUE | dice.nextLong() >>> 2);
    }
}
