package dev.lifeops.statements.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads QIF, which is a letter and a text a line; nobody keeps a library for it. */
final class QifStatement {

    private static final Set<String> TYPES = Set.of("BANK", "CASH", "CCARD", "OTH A", "OTH L");
    private static final int LOOKED_AT = 500;

    private final StatementSink sink;
    private final DateForm dates;
    private final DecimalMark amounts;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private boolean inMovements;

    private QifStatement(DateForm dates, DecimalMark amounts, StatementSink sink) {
        this.dates = dates;
        this.amounts = amounts;
        this.sink = sink;
    }

    private enum Field {
        D,
        T,
        P,
        M,
        N
    }

    static void read(StatementFile file, StatementSink sink) throws IOException {
        var dates =
                DateForm.of(values(file, 'D').stream().map(QifStatement::day).toList());
        var amounts = DecimalMark.of(values(file, 'T'));
        try (var reader = file.open()) {
            new QifStatement(dates.orElse(new DateForm("M/d/yy")), amounts, sink).read(new Lines(reader));
        }
    }

    /** How days and amounts are written is found out before any is read. */
    private static List<String> values(StatementFile file, char letter) throws IOException {
        var values = new ArrayList<String>();
        try (var reader = file.open()) {
            var lines = new Lines(reader);
            for (var text = lines.next(); text != null && values.size() < LOOKED_AT; text = lines.next()) {
                if (!text.isEmpty() && text.charAt(0) == letter) {
                    values.add(text.substring(1));
                }
            }
        }
        return values;
    }

    /** Quicken writes 1/21'26 and pads with blanks. */
    private static String day(String text) {
        return text.replace(" ", "").replace('\'', '/');
    }

    private void read(Lines lines) throws IOException {
        for (var text = lines.next(); text != null; text = lines.next()) {
            if (text.startsWith("!")) {
                begin(text.substring(1));
            } else if (text.startsWith("^")) {
                end(lines.number());
            } else if (!text.isEmpty()) {
                take(text);
            }
        }
        end(lines.number());
    }

    private void begin(String heading) {
        var parts = heading.split(":", 2);
        inMovements = parts.length == 2
                && parts[0].equalsIgnoreCase("Type")
                && TYPES.contains(parts[1].strip().toUpperCase(Locale.ROOT));
        fields.clear();
    }

    private void take(String text) {
        for (var field : Field.values()) {
            if (field.name().charAt(0) == text.charAt(0)) {
                fields.putIfAbsent(field, text.substring(1).strip());
            }
        }
    }

    private void end(int line) {
        if (inMovements && !fields.isEmpty()) {
            try {
                sink.line(movement(line));
            } catch (UnreadableText e) {
                sink.unreadable(line, e.reason(), fields.toString());
            }
        }
        fields.clear();
    }

    private StatementLine movement(int line) throws UnreadableText {
        return new StatementLine(
                line,
                dates.read(day(required(Field.D, "there is no day"))),
                amounts.read(required(Field.T, "there is no amount")),
                null,
                Wording.of(fields.get(Field.P), fields.get(Field.M), null),
                null,
                null);
    }

    private String required(Field field, String reason) throws UnreadableText {
        @Nullable String text = fields.get(field);
        if (text == null || text.isEmpty()) {
            throw new UnreadableText(reason);
        }
        return text;
    }
}
