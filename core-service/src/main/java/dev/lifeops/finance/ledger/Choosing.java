package dev.lifeops.finance.ledger;

import dev.lifeops.finance.categories.KnownCategories;
import dev.lifeops.finance.categories.Lessons;
import dev.lifeops.finance.categories.Lessons.Learned;
import dev.lifeops.finance.ledger.Choice.Source;
import dev.lifeops.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lines into categories as people choose, and else as they chose before; learns from what they choose. */
@Component
class Choosing {

    private final KnownCategories categories;
    private final Lessons lessons;

    Choosing(KnownCategories categories, Lessons lessons) {
        this.categories = categories;
        this.lessons = lessons;
    }

    /** What is new and in no category goes where such a thing last went. */
    List<Line> recall(UserId owner, @Nullable String merchant, List<Line> lines) {
        var open = lines.stream().filter(Choosing::isOpen).map(Choosing::name).toList();
        if (open.isEmpty()) {
            return lines;
        }
        var learned = lessons.recall(owner, merchant, open);
        return lines.stream()
                .map(line -> isOpen(line) ? in(line, learned.get(name(line))) : line)
                .toList();
    }

    private static boolean isOpen(Line line) {
        return line.id() == null && line.choice() == null && isBought(line);
    }

    /** Alone or with others; what lies beside it belongs to all of it. */
    private static boolean isBought(Line line) {
        return line.type() == LineType.ITEM || line.type() == LineType.SHARE;
    }

    private static Line in(Line line, @Nullable Learned learned) {
        return learned == null ? line : line.in(new Choice(learned.category(), Source.LEARNED, learned.why()));
    }

    /** A category that a line had already stays as it was come by; everything else is the person's own choice. */
    List<Line> choose(UserId owner, @Nullable String merchant, List<Line> lines, Collection<Line> before) {
        categories.require(owner, Line.categories(lines));
        var known = byId(before);
        var chosen =
                lines.stream().map(line -> kept(line, known.get(line.id()))).toList();
        chosen.forEach(line -> learn(owner, merchant, line, known.get(line.id())));
        return recall(owner, merchant, chosen);
    }

    private static Line kept(Line line, @Nullable Line before) {
        return before != null && Objects.equals(line.categoryId(), before.categoryId())
                ? line.in(before.choice())
                : line;
    }

    /** A thing that is called otherwise now belongs where it did before, under both names. */
    private void learn(UserId owner, @Nullable String merchant, Line line, @Nullable Line before) {
        if (!isBought(line) || (before != null && isSame(line, before))) {
            return;
        }
        var choice = line.choice();
        if (choice != null && (choice.source() == Source.PERSON || before != null)) {
            lessons.learn(owner, merchant, line.description(), choice.category());
        } else if (choice == null && before != null && before.choice() != null) {
            lessons.forget(owner, merchant, line.description());
        }
    }

    private static boolean isSame(Line line, Line before) {
        return Objects.equals(line.choice(), before.choice())
                && Objects.equals(line.description(), before.description());
    }

    private static Map<UUID, Line> byId(Collection<Line> lines) {
        return lines.stream()
                .filter(line -> line.id() != null)
                .collect(Collectors.toMap(line -> Objects.requireNonNull(line.id()), Function.identity()));
    }

    private static String name(Line line) {
        return Objects.requireNonNullElse(line.description(), "");
    }
}
