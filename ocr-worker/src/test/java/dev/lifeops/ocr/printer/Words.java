package dev.lifeops.ocr.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The invented shops, streets, towns and goods of a country, from its text file. */
record Words(
        List<String> shops,
        List<String> streets,
        List<String> towns,
        List<Ware> goods,
        List<Ware> weighed,
        List<Ware> bottled) {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    /** Something a shop sells. */
    record Ware(String name, BigDecimal price, String taxCode) {

        private static Ware of(String line) {
            List<String> parts = List.of(BAR.split(line, -1));
            return new Ware(parts.get(0), new BigDecimal(parts.get(1)), parts.get(2));
        }
    }

    static Words of(String country) {
        Map<String, List<String>> sections = sections(country + ".txt");
        return new Words(
                sections.getOrDefault("shops", List.of()),
                sections.getOrDefault("streets", List.of()),
                sections.getOrDefault("towns", List.of()),
                wares(sections.getOrDefault("goods", List.of())),
                wares(sections.getOrDefault("weighed", List.of())),
                wares(sections.getOrDefault("bottled", List.of())));
    }

    private static List<Ware> wares(List<String> lines) {
        return lines.stream().map(Ware::of).toList();
    }

    private static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new TreeMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else if (!line.isBlank()) {
                section.add(line.strip());
            }
        }
        return sections;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There are no words in " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
