package dev.lifeops.imports;

import dev.lifeops.imports.Journal.Occasion;
import dev.lifeops.imports.Journal.Sum;
import dev.lifeops.imports.Table.Row;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a transactions.csv of Firefly III says. */
record FireflyExport(List<Journal> journals, List<RefusedLine> refused) {

    private static final List<String> COLUMNS = List.of(
            "group_id",
            "journal_id",
            "type",
            "currency_code",
            "amount",
            "description",
            "date",
            "source_name",
            "source_type",
            "destination_name",
            "destination_type");

    private static final Map<String, Journal.Type> TYPES = Map.of(
            "Withdrawal", Journal.Type.PAYMENT,
            "Deposit", Journal.Type.PAYMENT,
            "Transfer", Journal.Type.PAYMENT,
            "Opening balance", Journal.Type.OPENING,
            "Liability credit", Journal.Type.OPENING,
            "Reconciliation", Journal.Type.CORRECTION);

    static FireflyExport read(byte[] content) {
        var table = Table.of(content);
        var missing = COLUMNS.stream()
                .filter(column -> !table.headings().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw ImportProblems.noFireflyExport(missing);
        }
        var journals = new ArrayList<Journal>();
        var refused = new ArrayList<RefusedLine>();
        for (var row : table.rows()) {
            try {
                journals.add(journal(row));
            } catch (UnreadableLine e) {
                refused.add(RefusedLine.of(row.line(), e.reason(), row.all()));
            }
        }
        return new FireflyExport(journals, refused);
    }

    private static Journal journal(Row row) throws UnreadableLine {
        if (!row.isWhole()) {
            throw new UnreadableLine("it has more or fewer columns than headings");
        }
        var type = TYPES.get(row.text("type"));
        if (type == null) {
            throw new UnreadableLine("\"%s\" is no kind of transaction that is known".formatted(row.text("type")));
        }
        var source = account(row, "source");
        var destination = account(row, "destination");
        if (!Journal.isOwn(source) && !Journal.isOwn(destination)) {
            throw new UnreadableLine("neither side is an account of yours");
        }
        return new Journal(
                row.line(),
                id(row),
                required(row, "group_id"),
                type,
                source,
                destination,
                sum(row, "currency_code", "amount"),
                foreign(row),
                occasion(row),
                Texts.orNull(row.text("category"), Texts.LONGEST_NAME));
    }

    /** Other instances count from one, too, and made their own at another moment. */
    private static String id(Row row) throws UnreadableLine {
        var created = row.text("created_at");
        var id = required(row, "journal_id");
        try {
            return created.isEmpty()
                    ? id
                    : id + "@" + OffsetDateTime.parse(created).toEpochSecond();
        } catch (DateTimeException _) {
            throw new UnreadableLine("\"%s\" is no moment".formatted(created));
        }
    }

    private static ForeignAccount account(Row row, String side) throws UnreadableLine {
        var type = required(row, side + "_type");
        var name = row.text(side + "_name");
        var account = new ForeignAccount(Texts.cut(name, Texts.LONGEST_MERCHANT), type);
        if (!Journal.isOwn(account)) {
            return account;
        }
        if (name.isEmpty()) {
            throw new UnreadableLine("there is no %s_name".formatted(side));
        }
        return new ForeignAccount(Texts.cut(name, Texts.LONGEST_NAME), type);
    }

    private static Sum sum(Row row, String currencyColumn, String amountColumn) throws UnreadableLine {
        var currency = Values.currency(row.text(currencyColumn));
        return new Sum(currency, Values.amount(row.text(amountColumn)).abs());
    }

    private static @Nullable Sum foreign(Row row) throws UnreadableLine {
        return row.text("foreign_currency_code").isEmpty()
                        || row.text("foreign_amount").isEmpty()
                ? null
                : sum(row, "foreign_currency_code", "foreign_amount");
    }

    private static Occasion occasion(Row row) throws UnreadableLine {
        var date = row.text("date");
        var tags = Arrays.stream(row.text("tags").split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > Texts.MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > Texts.LONGEST_TAG)) {
            throw new UnreadableLine("it has more than %d tags, or one of more than %d letters"
                    .formatted(Texts.MOST_TAGS, Texts.LONGEST_TAG));
        }
        return new Occasion(
                Values.day(date),
                time(date),
                Texts.orNull(row.text("group_title"), Texts.LONGEST_NOTE),
                Texts.orNull(row.text("description"), Texts.LONGEST_DESCRIPTION),
                Texts.orNull(row.text("notes"), Texts.LONGEST_NOTE),
                tags);
    }

    /** The time on the wall where it was; midnight is written where none was told. */
    private static @Nullable LocalTime time(String date) throws UnreadableLine {
        if (date.length() == 10) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(date).toLocalTime().withSecond(0).withNano(0);
            return time.equals(LocalTime.MIDNIGHT) ? null : time;
        } catch (DateTimeException _) {
            throw new UnreadableLine("\"%s\" is no moment".formatted(date));
        }
    }

    private static String required(Row row, String column) throws UnreadableLine {
        var text = row.text(column);
        if (text.isEmpty()) {
            throw new UnreadableLine("there is no " + column);
        }
        return text;
    }
}
