package dev.lifeops.statements.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row. A quotation mark that is never closed spoils its own line and none after it. */
final class Rows {

    private static final int MOST_LINES = 20;

    private final Lines lines;
    private final CsvReader.CsvReaderBuilder reader;
    private final Deque<Numbered> ahead = new ArrayDeque<>();

    Rows(Reader source, char separator) {
        this.lines = new Lines(source);
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(false);
    }

    private record Numbered(int number, String text) {}

    /** The next row, or null after the last; such a line goes to the sink. */
    @Nullable Row next(StatementSink sink) throws IOException {
        for (var line = nextLine(); line != null; line = nextLine()) {
            var text = whole(line);
            if (text == null) {
                sink.unreadable(line.number(), "a quotation mark is not closed", line.text());
                continue;
            }
            if (text.isBlank()) {
                return new Row(line.number(), List.of(), text);
            }
            try {
                return new Row(line.number(), reader.ofSingleCsvRecord(text).getFields(), text);
            } catch (CsvParseException _) {
                sink.unreadable(line.number(), "the line is no row of a table", line.text());
            }
        }
        return null;
    }

    private @Nullable Numbered nextLine() throws IOException {
        var waiting = ahead.poll();
        if (waiting != null) {
            return waiting;
        }
        var text = lines.next();
        return text == null ? null : new Numbered(lines.number(), text);
    }

    /** With the lines that its quotation marks reach over; what was read in vain is read again. */
    private @Nullable String whole(Numbered first) throws IOException {
        if (isClosed(first.text())) {
            return first.text();
        }
        var text = new StringBuilder(first.text());
        var taken = new ArrayDeque<Numbered>();
        while (taken.size() < MOST_LINES) {
            var more = nextLine();
            if (more == null) {
                break;
            }
            taken.add(more);
            text.append('\n').append(more.text());
            if (isClosed(text)) {
                return text.toString();
            }
        }
        while (!taken.isEmpty()) {
            ahead.addFirst(taken.removeLast());
        }
        return null;
    }

    private static boolean isClosed(CharSequence text) {
        return text.chars().filter(character -> character == '"').count() % 2 == 0;
    }
}
