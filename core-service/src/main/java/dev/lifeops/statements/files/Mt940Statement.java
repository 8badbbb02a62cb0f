package dev.lifeops.statements.files;

import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.field.Field62F;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads MT940 field by field: many banks leave out the blocks that SWIFT puts around its messages. */
final class Mt940Statement {

    private static final Pattern FIELD = Pattern.compile("^:(\\d{2}[A-Z]?):(.*)$");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final int LONGEST = 5_000;

    private final StatementSink sink;
    private String tag = "";
    private int line;
    private final StringBuilder value = new StringBuilder();
    private @Nullable Movement waiting;
    private @Nullable String number;
    private @Nullable String currency;

    private Mt940Statement(StatementSink sink) {
        this.sink = sink;
    }

    /** A :61: until it is known whether a :86: follows, which tells more about it. */
    private record Movement(int line, String text) {}

    static void read(StatementFile file, StatementSink sink) throws IOException {
        try (var reader = file.open()) {
            new Mt940Statement(sink).read(new Lines(reader));
        }
    }

    private void read(Lines lines) throws IOException {
        for (var text = lines.next(); text != null; text = lines.next()) {
            var field = FIELD.matcher(text);
            if (field.matches()) {
                endField();
                tag = field.group(1);
                line = lines.number();
                value.append(field.group(2));
            } else if (text.startsWith("-") || text.startsWith("{")) {
                endField();
            } else if (!tag.isEmpty() && value.length() < LONGEST) {
                value.append('\n').append(text);
            }
        }
        endField();
        endMovement("");
    }

    private void endField() {
        var text = value.toString();
        value.setLength(0);
        switch (tag) {
            case "" -> {}
            case "25" -> number = AccountNumbers.bare(text.replaceFirst("^.*/", ""));
            case "60F", "60M" -> tellAccount(text);
            case "61" -> {
                endMovement("");
                waiting = new Movement(line, text);
            }
            case "86" -> endMovement(text);
            case "62F", "62M" -> {
                endMovement("");
                tellBalance(text);
            }
            default -> endMovement("");
        }
        tag = "";
    }

    private void tellAccount(String text) {
        currency = new Field62F(text).getCurrency();
        sink.account(number, currency);
    }

    private void tellBalance(String text) {
        var field = new Field62F(text);
        try {
            var amount = amount(field.getAmount());
            sink.balance(day(field.getDate()), "D".equals(field.getDCMark()) ? amount.negate() : amount);
        } catch (UnreadableText _) {
            // nobody is told what the account holds, and nothing hangs on it
        }
    }

    private void endMovement(String details) {
        if (waiting == null) {
            return;
        }
        var movement = waiting;
        waiting = null;
        try {
            sink.line(line(movement, Mt940Details.of(details)));
        } catch (UnreadableText e) {
            sink.unreadable(movement.line(), e.reason(), movement.text());
        }
    }

    private StatementLine line(Movement movement, Mt940Details details) throws UnreadableText {
        var field = new Field61(movement.text());
        var mark = field.getDebitCreditMark();
        if (mark == null || !mark.matches("R?[CD]")) {
            throw new UnreadableText("nothing says whether the money came or went");
        }
        var amount = amount(field.getAmount());
        // what is reversed goes the other way
        var isOut = mark.equals("D") || mark.equals("RC");
        return new StatementLine(
                movement.line(),
                bookedOn(day(field.getValueDate()), field.getEntryDate()),
                isOut ? amount.negate() : amount,
                currency,
                details.wording(field.getSupplementaryDetails()),
                id(field.getReferenceOfTheAccountServicingInstitution()),
                null);
    }

    private static @Nullable String id(@Nullable String text) {
        return text == null || text.isBlank() || text.matches("NONREF|0*") ? null : text.strip();
    }

    /** The day of booking has no year: it is the one that lies nearest to the value's. */
    private static LocalDate bookedOn(LocalDate value, @Nullable String entry) throws UnreadableText {
        if (entry == null || entry.isBlank()) {
            return value;
        }
        try {
            var day = MonthDay.parse("--" + entry.substring(0, 2) + "-" + entry.substring(2));
            var near = day.atYear(value.getYear());
            if (near.isAfter(value.plusMonths(6))) {
                return day.atYear(value.getYear() - 1);
            }
            return near.isBefore(value.minusMonths(6)) ? day.atYear(value.getYear() + 1) : near;
        } catch (DateTimeException | IndexOutOfBoundsException _) {
            throw new UnreadableText("\"%s\" is no day of a month".formatted(entry));
        }
    }

    private static LocalDate day(@Nullable String text) throws UnreadableText {
        if (text == null) {
            throw new UnreadableText("there is no day");
        }
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException _) {
            throw new UnreadableText("\"%s\" is no day".formatted(text));
        }
    }

    private static BigDecimal amount(@Nullable String text) throws UnreadableText {
        if (text == null) {
            throw new UnreadableText("there is no amount");
        }
        return DecimalMark.COMMA.read(text);
    }
}
