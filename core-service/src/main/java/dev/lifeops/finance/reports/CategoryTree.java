package dev.lifeops.finance.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's categories, each with the one that it is part of. */
final class CategoryTree {

    private final Map<UUID, Node> nodes = new HashMap<>();
    private final Map<UUID, List<UUID>> parts = new HashMap<>();

    CategoryTree(List<Node> categories) {
        for (var category : categories) {
            nodes.put(category.id(), category);
            if (category.parent() != null) {
                parts.computeIfAbsent(category.parent(), _ -> new ArrayList<>()).add(category.id());
            }
        }
    }

    /** One of them. */
    record Node(UUID id, @Nullable UUID parent, String name) {}

    boolean has(UUID category) {
        return nodes.containsKey(category);
    }

    @Nullable Node node(UUID category) {
        return nodes.get(category);
    }

    /** The category and all that is part of it, however deep. */
    Stream<UUID> within(UUID category) {
        return Stream.concat(
                Stream.of(category),
                parts.getOrDefault(category, List.of()).stream().flatMap(this::within));
    }

    /** The category and all that it is part of, up to the top. */
    Stream<Node> above(Node category) {
        var above = new ArrayList<Node>();
        for (@Nullable Node node = category; node != null; node = parentOf(node)) {
            above.add(node);
        }
        return above.stream();
    }

    private @Nullable Node parentOf(Node category) {
        return category.parent() == null ? null : nodes.get(category.parent());
    }
}
