package dev.lifeops.statements.files;

import dev.lifeops.statements.files.StatementLine.Original;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a table by its mapping. */
final class CsvStatement {

    private static final Set<String> OUT = Set.of("S", "SOLL", "D", "DR", "DBIT", "DEBIT", "OBCIAZENIE", "WN");

    private final CsvMapping mapping;
    private final DateForm dates;
    private final DecimalMark amounts;
    private final StatementSink sink;
    private final Holding holding = new Holding();
    private @Nullable String own;

    private CsvStatement(CsvMapping mapping, StatementSink sink) {
        this.mapping = mapping;
        this.dates = new DateForm(mapping.dateForm());
        this.amounts = DecimalMark.of(mapping.decimalMark().charAt(0));
        this.sink = sink;
    }

    static void read(StatementFile file, CsvMapping mapping, StatementSink sink) throws IOException, UnreadableFile {
        requireColumns(mapping);
        try (var reader = file.open()) {
            new CsvStatement(mapping, sink).read(new Rows(reader, mapping.separator()));
        }
    }

    private static void requireColumns(CsvMapping mapping) throws UnreadableFile {
        var columns = mapping.columns();
        if (!columns.containsKey(Column.DATE)) {
            throw UnreadableFile.withoutColumns("the day");
        }
        if (!columns.containsKey(Column.AMOUNT)
                && !columns.containsKey(Column.DEBIT)
                && !columns.containsKey(Column.CREDIT)) {
            throw UnreadableFile.withoutColumns("the amount");
        }
    }

    private void read(Rows rows) throws IOException {
        for (var row = rows.next(sink); row != null; row = rows.next(sink)) {
            if (row.number() < mapping.headerLine()) {
                AccountNumbers.iban(row.text()).ifPresent(number -> sink.account(number, null));
            } else if (row.number() > mapping.headerLine() && !row.isBlank()) {
                take(row);
            }
        }
        holding.tell(sink);
    }

    private void take(Row row) {
        try {
            var line = line(row);
            tellAccount(row);
            sink.line(line);
            var balance = mapping.cell(row, Column.BALANCE);
            if (balance != null) {
                holding.add(line.bookedOn(), amounts.read(balance));
            }
        } catch (UnreadableText e) {
            sink.unreadable(row.number(), e.reason(), row.text());
        }
    }

    private void tellAccount(Row row) {
        var number = AccountNumbers.bare(mapping.cell(row, Column.OWN));
        if (number != null && !number.equals(own)) {
            own = number;
            sink.account(number, null);
        }
    }

    private StatementLine line(Row row) throws UnreadableText {
        var day = mapping.cell(row, Column.DATE);
        if (day == null) {
            throw new UnreadableText("there is no day");
        }
        return new StatementLine(
                row.number(),
                dates.read(day),
                amount(row),
                currency(row, Column.CURRENCY),
                Wording.of(
                        mapping.cell(row, Column.PAYEE),
                        mapping.cell(row, Column.PURPOSE),
                        mapping.cell(row, Column.COUNTERPARTY)),
                mapping.cell(row, Column.ID),
                original(row));
    }

    private BigDecimal amount(Row row) throws UnreadableText {
        var amount = mapping.cell(row, Column.AMOUNT);
        if (amount != null) {
            var number = amounts.read(amount);
            return isOut(row) && number.signum() > 0 ? number.negate() : number;
        }
        var debit = mapping.cell(row, Column.DEBIT);
        var credit = mapping.cell(row, Column.CREDIT);
        if (debit == null && credit == null) {
            throw new UnreadableText("there is no amount");
        }
        var out = debit == null ? BigDecimal.ZERO : amounts.read(debit).abs();
        var in = credit == null ? BigDecimal.ZERO : amounts.read(credit);
        return in.subtract(out);
    }

    private boolean isOut(Row row) {
        var sign = mapping.cell(row, Column.SIGN);
        return sign != null && OUT.contains(sign.toUpperCase(Locale.ROOT));
    }

    private @Nullable String currency(Row row, Column column) {
        var currency = mapping.cell(row, column);
        return currency == null ? null : currency.toUpperCase(Locale.ROOT);
    }

    private @Nullable Original original(Row row) throws UnreadableText {
        var amount = mapping.cell(row, Column.ORIGINAL_AMOUNT);
        var currency = currency(row, Column.ORIGINAL_CURRENCY);
        return amount == null || currency == null || !currency.matches("[A-Z]{3}")
                ? null
                : new Original(currency, amounts.read(amount));
    }

    /** What the account held in the end, whichever end of the table that is. */
    private static final class Holding {

        private @Nullable LocalDate firstDay;
        private @Nullable BigDecimal first;
        private @Nullable LocalDate lastDay;
        private @Nullable BigDecimal last;

        void add(LocalDate day, BigDecimal balance) {
            if (firstDay == null) {
                firstDay = day;
                first = balance;
            }
            lastDay = day;
            last = balance;
        }

        /** Of a table of one day nobody can say which end is the later. */
        void tell(StatementSink sink) {
            if (firstDay == null || first == null || lastDay == null || last == null || firstDay.equals(lastDay)) {
                return;
            }
            if (firstDay.isAfter(lastDay)) {
                sink.balance(firstDay, first);
            } else {
                sink.balance(lastDay, last);
            }
        }
    }
}
