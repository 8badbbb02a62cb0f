package dev.lifeops.finance.categories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The categories that are offered to begin with, a file a language. */
final class DefaultTree {

    private DefaultTree() {}

    /** The languages that there is a tree in. */
    enum Language {
        EN,
        PL,
        DE;

        private String file() {
            return "finance/categories/%s.yml".formatted(name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** A category that is offered, and what is part of it. */
    record Branch(String key, String name, List<Branch> children) {

        private static Branch of(Map<String, Object> node) {
            return new Branch(text(node, "key"), text(node, "name"), branches(node.get("children")));
        }

        private static String text(Map<String, Object> node, String field) {
            return (String) Objects.requireNonNull(node.get(field), field);
        }
    }

    static List<Branch> in(Language language) {
        try (var file = new ClassPathResource(language.file()).getInputStream()) {
            return branches(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // our own file
    private static List<Branch> branches(@Nullable Object nodes) {
        return nodes == null
                ? List.of()
                : ((List<Map<String, Object>>) nodes).stream().map(Branch::of).toList();
    }
}
