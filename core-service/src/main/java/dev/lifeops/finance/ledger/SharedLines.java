package dev.lifeops.finance.ledger;

import dev.lifeops.finance.SharedLine;
import dev.lifeops.finance.SharedThing;
import dev.lifeops.finance.categories.CategoryKeys;
import dev.lifeops.finance.ledger.Choice.Source;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of what groups write. */
@Component
class SharedLines {

    private static final String WHY = "So it is called in the group.";

    private final CategoryKeys keys;
    private final Choosing choosing;

    SharedLines(CategoryKeys keys, Choosing choosing) {
        this.keys = keys;
        this.choosing = choosing;
    }

    /** The same whenever it is written, so that a choice that a person made about it is found again. */
    UUID id(UserId owner, Kind kind, SharedLine part) {
        var name = "%s of %s for %s".formatted(kind, part.id(), owner.value());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** What takes off of lines tells no price and no quantity of its own. */
    List<Line> mirrors(UserId owner, SharedThing thing, List<SharedLine> parts) {
        var nothing = new Line.Price(BigDecimal.ZERO, null, null);
        return nonZero(parts).stream()
                .map(part -> new Line(
                        id(owner, Kind.REFUND, part),
                        LineType.OTHER,
                        description(thing, part),
                        nothing,
                        null,
                        part.amount(),
                        null))
                .toList();
    }

    /** In the category that the person chose, else as they chose before, else as the group has it. */
    List<Line> shares(UserId owner, SharedThing thing, List<SharedLine> parts, List<Line> before) {
        var chosen = before.stream()
                .filter(line -> line.choice() != null && line.choice().source() == Source.PERSON)
                .collect(Collectors.toMap(Line::stored, line -> Objects.requireNonNull(line.choice())));
        var wanted = nonZero(parts);
        var lines = choosing.recall(
                owner,
                thing.merchant(),
                wanted.stream()
                        .map(part -> new Line(
                                null,
                                part.isItem() ? LineType.SHARE : LineType.OTHER,
                                description(thing, part),
                                Line.Price.UNKNOWN,
                                null,
                                part.amount(),
                                chosen.get(id(owner, Kind.EXPENSE, part))))
                        .toList());
        var called = called(owner, wanted);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> {
                    var line = lines.get(at).as(id(owner, Kind.EXPENSE, wanted.get(at)));
                    return line.choice() == null ? line.in(called.apply(wanted.get(at))) : line;
                })
                .toList();
    }

    private Function<SharedLine, @Nullable Choice> called(UserId owner, List<SharedLine> parts) {
        Map<String, UUID> known = keys.ids(
                owner,
                parts.stream()
                        .map(SharedLine::category)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return part -> {
            var id = part.category() == null ? null : known.get(part.category());
            return id == null ? null : new Choice(id, Source.LEARNED, WHY);
        };
    }

    private static List<SharedLine> nonZero(List<SharedLine> parts) {
        return parts.stream().filter(part -> part.amount().signum() != 0).toList();
    }

    private static @Nullable String description(SharedThing thing, SharedLine part) {
        return part.description() == null && part.isItem() ? thing.merchant() : part.description();
    }
}
