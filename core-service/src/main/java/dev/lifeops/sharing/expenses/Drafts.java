package dev.lifeops.sharing.expenses;

import dev.lifeops.finance.SplitTransaction;
import dev.lifeops.shared.BelievableDays;
import dev.lifeops.shared.SmallestCoin;
import dev.lifeops.sharing.expenses.Expense.Content;
import dev.lifeops.sharing.expenses.Expense.Line;
import dev.lifeops.sharing.expenses.Expense.Occasion;
import dev.lifeops.sharing.groups.Circle;
import dev.lifeops.sharing.groups.SharingProblems;
import dev.lifeops.sharing.parting.Method;
import dev.lifeops.sharing.parting.Split;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of what a person writes an expense that holds, or refuses it. */
final class Drafts {

    private Drafts() {}

    /** What is written down in the group. */
    static Content of(Circle circle, ExpenseEdit edit, @Nullable Content before) {
        BelievableDays.require("bookedOn", edit.bookedOn());
        var lines = edit.writtenLines();
        var sum = lines.stream().map(ExpenseEdit.LineEdit::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(edit.amount()) != 0) {
            throw SharingProblems.linesDoNotAddUp(edit.amount(), sum);
        }
        requireKnown(lines, before);
        var coin = coin(edit.currency(), Stream.empty(), before);
        coin.require("amount", edit.amount());
        for (var at = 0; at < edit.lines().size(); at++) {
            coin.require("lines[%d].amount".formatted(at), edit.lines().get(at).amount());
        }
        var splits = Splits.in(circle, coin, before);
        var isSplitByLine = lines.stream().anyMatch(line -> line.split() != null);
        var rest = edit.split() == null ? splits.amongAll() : rest(splits, edit.split(), edit.amount(), isSplitByLine);
        var occasion = new Occasion(edit.bookedOn(), edit.merchant(), edit.note(), edit.currency());
        var written = IntStream.range(0, lines.size())
                .mapToObj(at -> line(splits, lines.get(at), "lines[%d].split".formatted(at)))
                .toList();
        return Bearing.of(occasion, rest, written);
    }

    /** As fine as what is split, and as it was split before. */
    private static SmallestCoin coin(String currency, Stream<BigDecimal> amounts, @Nullable Content before) {
        var known = before != null && before.occasion().currency().equals(currency)
                ? Stream.concat(before.lines().stream().map(Line::amount), exactParts(before))
                : Stream.<BigDecimal>empty();
        return SmallestCoin.of(currency).orAsFineAs(Stream.concat(amounts, known));
    }

    private static Stream<BigDecimal> exactParts(Content content) {
        return Stream.concat(
                        Stream.ofNullable(content.split()),
                        content.lines().stream().map(Line::split).filter(Objects::nonNull))
                .filter(split -> split.method() == Method.EXACT)
                .flatMap(split -> split.parts().values().stream());
    }

    private static Split rest(Splits splits, SplitEdit edit, BigDecimal amount, boolean isSplitByLine) {
        if (edit.method() == Method.EXACT && isSplitByLine) {
            throw SharingProblems.field("split", "cannot be in exact amounts where single lines are split otherwise");
        }
        return splits.of(edit, amount, "split");
    }

    private static Line line(Splits splits, ExpenseEdit.LineEdit line, String field) {
        return new Line(
                Objects.requireNonNullElseGet(line.id(), UUID::randomUUID),
                line.type(),
                line.description(),
                line.amount(),
                line.category(),
                null,
                line.split() == null ? null : splits.of(line.split(), line.amount(), field),
                Map.of());
    }

    private static void requireKnown(List<ExpenseEdit.LineEdit> lines, @Nullable Content before) {
        var known = before == null
                ? new HashSet<UUID>()
                : before.lines().stream().map(Line::id).collect(Collectors.toCollection(HashSet::new));
        if (lines.stream().anyMatch(line -> line.id() != null && !known.remove(line.id()))) {
            throw SharingProblems.unknownLine();
        }
    }

    /** What is in the books of who paid. */
    static Content of(Circle circle, SplitTransaction transaction, TransactionSplit wish, @Nullable Content before) {
        var amounts = transaction.lines().stream().map(SplitTransaction.Line::amount);
        var splits = Splits.in(circle, coin(transaction.currency(), amounts, before), before);
        var byLine = byLine(splits, transaction, wish.lines());
        return parted(transaction, rest(splits, transaction, wish), byLine, wish.note(), before);
    }

    private static @Nullable Split rest(Splits splits, SplitTransaction transaction, TransactionSplit wish) {
        if (wish.split() != null) {
            var sum = transaction.lines().stream()
                    .map(SplitTransaction.Line::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return rest(splits, wish.split(), sum, !wish.lines().isEmpty());
        }
        return wish.lines().isEmpty() ? splits.amongAll() : null;
    }

    private static Map<UUID, Split> byLine(
            Splits splits, SplitTransaction transaction, List<TransactionSplit.LineSplit> lines) {
        var amounts = transaction.lines().stream()
                .collect(Collectors.toMap(SplitTransaction.Line::id, SplitTransaction.Line::amount));
        var byLine = new HashMap<UUID, Split>();
        for (var at = 0; at < lines.size(); at++) {
            var id = lines.get(at).lineId();
            var amount = amounts.get(id);
            if (amount == null || byLine.containsKey(id)) {
                throw SharingProblems.unknownLine();
            }
            byLine.put(id, splits.of(lines.get(at).split(), amount, "lines[%d].split".formatted(at)));
        }
        return byLine;
    }

    /** The same wishes for what became of the transaction; exact amounts are the proportions of what they came to. */
    static Content again(SplitTransaction transaction, Content before) {
        var byLine = new HashMap<UUID, Split>();
        before.lines().forEach(line -> {
            if (line.split() != null && line.transactionLine() != null) {
                byLine.put(line.transactionLine(), line.split());
            }
        });
        return parted(transaction, before.split(), byLine, before.occasion().note(), before);
    }

    private static Content parted(
            SplitTransaction transaction,
            @Nullable Split rest,
            Map<UUID, Split> byLine,
            @Nullable String note,
            @Nullable Content before) {
        var known = new HashMap<UUID, UUID>();
        if (before != null) {
            before.lines().forEach(line -> known.put(line.transactionLine(), line.id()));
        }
        var lines = transaction.lines().stream()
                .map(line -> new Line(
                        known.getOrDefault(line.id(), UUID.randomUUID()),
                        LineType.valueOf(line.type()),
                        line.description(),
                        line.amount(),
                        line.category(),
                        line.id(),
                        byLine.get(line.id()),
                        Map.of()))
                .toList();
        var occasion = new Occasion(transaction.bookedOn(), transaction.merchant(), note, transaction.currency());
        return Bearing.of(occasion, rest, lines);
    }
}
