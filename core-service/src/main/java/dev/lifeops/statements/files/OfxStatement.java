package dev.lifeops.statements.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads OFX of both generations, QFX included. */
final class OfxStatement implements OfxTokens.Handler {

    private static final String MOVEMENT = "STMTTRN";
    private static final int DEEPEST = 40;

    private final StatementSink sink;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> values = new HashMap<>();
    private boolean inMovement;
    private @Nullable String currency;

    private OfxStatement(StatementSink sink) {
        this.sink = sink;
    }

    static void read(StatementFile file, StatementSink sink) throws IOException, UnreadableFile {
        try (var reader = file.open()) {
            new OfxTokens(reader, new OfxStatement(sink)).read();
        }
    }

    @Override
    public void begin(String name, int line) throws UnreadableFile {
        if (open.size() == DEEPEST) {
            throw UnreadableFile.damaged(line, "its elements lie too deep in each other");
        }
        open.push(name);
        if (name.equals(MOVEMENT) || !inMovement) {
            values.clear();
        }
        inMovement = inMovement || name.equals(MOVEMENT);
    }

    @Override
    public void value(String name, String text, int line) {
        if (name.equals("CURDEF")) {
            currency = text;
        }
        var parent = open.peek();
        var key = !inMovement || MOVEMENT.equals(parent) ? name : parent + "/" + name;
        values.putIfAbsent(key, text);
    }

    @Override
    public void end(String name, int line) {
        if (!open.contains(name)) {
            return;
        }
        for (var closed = open.pop(); !closed.equals(name); closed = open.pop()) {
            // what was empty and never closed
        }
        switch (name) {
            case MOVEMENT -> endMovement(line);
            case "BANKACCTFROM", "CCACCTFROM" -> {
                if (!inMovement) {
                    sink.account(AccountNumbers.bare(values.get("ACCTID")), currency);
                }
            }
            case "LEDGERBAL" -> tellBalance();
            default -> {}
        }
    }

    private void endMovement(int line) {
        inMovement = false;
        try {
            sink.line(movement(line));
        } catch (UnreadableText e) {
            sink.unreadable(line, e.reason(), values.toString());
        }
        values.clear();
    }

    private StatementLine movement(int line) throws UnreadableText {
        var posted = values.getOrDefault("DTPOSTED", values.get("DTUSER"));
        var named = values.getOrDefault("NAME", values.get("PAYEE/NAME"));
        return new StatementLine(
                line,
                day(posted),
                amount(values.get("TRNAMT")),
                currency,
                Wording.of(named, values.get("MEMO"), counterparty()),
                id(values.get("FITID")),
                null);
    }

    private @Nullable String counterparty() {
        return AccountNumbers.bare(values.getOrDefault("BANKACCTTO/ACCTID", values.get("CCACCTTO/ACCTID")));
    }

    /** Banks that have none write noughts. */
    private static @Nullable String id(@Nullable String text) {
        return text == null || text.matches("0*") ? null : text;
    }

    private void tellBalance() {
        try {
            sink.balance(day(values.get("DTASOF")), amount(values.get("BALAMT")));
        } catch (UnreadableText _) {
            // nobody is told what the account holds, and nothing hangs on it
        }
    }

    private static LocalDate day(@Nullable String text) throws UnreadableText {
        if (text == null) {
            throw new UnreadableText("there is no day");
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(8, text.length())), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            throw new UnreadableText("\"%s\" is no day".formatted(text));
        }
    }

    /** The standard allows both marks, and no mark for thousands. */
    private static BigDecimal amount(@Nullable String text) throws UnreadableText {
        if (text == null) {
            throw new UnreadableText("there is no amount");
        }
        return (text.indexOf(',') > text.indexOf('.') ? DecimalMark.COMMA : DecimalMark.POINT).read(text);
    }
}
