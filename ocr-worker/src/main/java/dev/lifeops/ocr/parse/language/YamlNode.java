package dev.lifeops.ocr.parse.language;

import dev.lifeops.ocr.parse.words.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A piece of a language file, asked for what should be there. */
public record YamlNode(@Nullable Object value) {

    /** The content of a file on the class path. */
    public static YamlNode load(String file) {
        try (InputStream content = Objects.requireNonNull(YamlNode.class.getResourceAsStream(file), file)) {
            return new YamlNode(new Yaml(new SafeConstructor(new LoaderOptions())).load(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public YamlNode get(Object key) {
        return new YamlNode(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    public String text() {
        return Objects.requireNonNull(value, "a language file lacks a text").toString();
    }

    @Nullable String textOrNull() {
        return value == null ? null : value.toString();
    }

    double number() {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    public List<YamlNode> list() {
        return value instanceof List<?> list ? list.stream().map(YamlNode::new).toList() : List.of();
    }

    public List<String> texts() {
        return list().stream().map(YamlNode::text).toList();
    }

    Phrases phrases() {
        return Phrases.of(texts());
    }

    /** The entries of a table in their order, values that are null included as nodes without a value. */
    <T> Map<String, T> table(Function<YamlNode, T> read) {
        if (!(value instanceof Map<?, ?> map)) {
            return Map.of();
        }
        Map<String, T> table = new LinkedHashMap<>();
        map.forEach((key, entry) -> table.put(key.toString(), read.apply(new YamlNode(entry))));
        return table;
    }
}
