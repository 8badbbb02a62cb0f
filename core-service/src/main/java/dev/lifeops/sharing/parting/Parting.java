package dev.lifeops.sharing.parting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts the lines of one purchase. Items are parted as is said of each or of all; what lies beside the items, such as tax
 * and tip, goes along with the items that each person has.
 */
public final class Parting {

    /** Who has what nobody says anything about: the payer alone, and the group does not see it. */
    public static final UUID ALONE = new UUID(0, 0);

    private static final Map<UUID, BigDecimal> PAYER_ALONE = Map.of(ALONE, BigDecimal.ONE);

    private final List<Part> lines;
    private final @Nullable Split rest;
    private final Coins coins;
    private final int scale;

    private Parting(List<Part> lines, @Nullable Split rest, int leastScale) {
        this.lines = lines;
        this.rest = rest;
        this.scale = lines.stream()
                .mapToInt(line -> line.amount().stripTrailingZeros().scale())
                .reduce(leastScale, Math::max);
        this.coins = new Coins(scale);
    }

    /**
     * A line that is to be parted.
     *
     * @param isItem whether it was bought, and does not only lie beside what was bought
     * @param own how it is parted, where that is said of it alone
     */
    public record Part(
            boolean isItem, BigDecimal amount, @Nullable Split own) {}

    /**
     * Who has how much of each line; the parts of a line come to its amount.
     *
     * @param rest how lines are parted of which nothing is said; null where these are the payer's alone
     * @param coins how many decimals the currency has; amounts that have more are parted as finely as they are
     */
    public static List<Map<UUID, BigDecimal>> of(List<Part> lines, @Nullable Split rest, int coins) {
        var parting = new Parting(lines, rest, coins);
        return rest != null && lines.stream().allMatch(line -> line.own() == null)
                ? parting.alike(rest)
                : parting.byItems();
    }

    /** All lines by the same parts: what each has in all is as near as can be, and lines follow. */
    private List<Map<UUID, BigDecimal>> alike(Split split) {
        var sum = lines.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wanted = new Coins(scale).part(sum, split.parts());
        var parts = lines.stream()
                .map(line -> coins.part(line.amount(), split.parts()))
                .toList();
        var off = off(parts, wanted);
        for (var giver = above(off); giver != null; giver = above(off)) {
            move(parts, giver, below(off), off);
        }
        return parts;
    }

    private static Map<UUID, BigDecimal> off(List<Map<UUID, BigDecimal>> parts, Map<UUID, BigDecimal> wanted) {
        var off = new LinkedHashMap<UUID, BigDecimal>();
        wanted.forEach((who, amount) ->
                off.put(who, parts.stream().map(line -> amountOf(line, who)).reduce(amount.negate(), BigDecimal::add)));
        return off;
    }

    private static BigDecimal amountOf(Map<UUID, BigDecimal> line, UUID who) {
        return line.getOrDefault(who, BigDecimal.ZERO);
    }

    private static @Nullable UUID above(Map<UUID, BigDecimal> off) {
        return first(off, 1);
    }

    private static UUID below(Map<UUID, BigDecimal> off) {
        var taker = first(off, -1);
        if (taker == null) {
            throw new IllegalStateException("what one has too much another has too little");
        }
        return taker;
    }

    private static @Nullable UUID first(Map<UUID, BigDecimal> off, int sign) {
        return off.entrySet().stream()
                .filter(it -> it.getValue().signum() == sign)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** A coin changes hands where the giver has most, so that nobody falls below nothing. */
    private void move(List<Map<UUID, BigDecimal>> parts, UUID giver, UUID taker, Map<UUID, BigDecimal> off) {
        var coin = BigDecimal.ONE.movePointLeft(scale);
        var line = parts.stream()
                .max(Comparator.comparing(it -> amountOf(it, giver)))
                .orElseThrow();
        line.merge(giver, coin, BigDecimal::subtract);
        line.merge(taker, coin, BigDecimal::add);
        off.merge(giver, coin, BigDecimal::subtract);
        off.merge(taker, coin, BigDecimal::add);
    }

    private List<Map<UUID, BigDecimal>> byItems() {
        var items = lines.stream()
                .map(line -> line.isItem() || line.own() != null ? coins.part(line.amount(), weights(line)) : null)
                .toList();
        var carried = carried(items.stream().flatMap(Stream::ofNullable).toList());
        var parts = new ArrayList<Map<UUID, BigDecimal>>();
        for (var at = 0; at < lines.size(); at++) {
            var item = items.get(at);
            parts.add(item == null ? coins.part(lines.get(at).amount(), carried) : item);
        }
        return parts;
    }

    private Map<UUID, BigDecimal> weights(Part line) {
        var own = line.own();
        return own == null ? ofRest() : own.parts();
    }

    private Map<UUID, BigDecimal> ofRest() {
        return rest == null ? PAYER_ALONE : rest.parts();
    }

    /** What each has of the items; as is said of all where that is nothing. */
    private Map<UUID, BigDecimal> carried(List<Map<UUID, BigDecimal>> items) {
        var carried = new LinkedHashMap<UUID, BigDecimal>();
        items.forEach(item -> item.forEach((who, amount) -> carried.merge(who, amount, BigDecimal::add)));
        carried.values().removeIf(amount -> amount.signum() <= 0);
        return carried.isEmpty() ? ofRest() : carried;
    }
}
