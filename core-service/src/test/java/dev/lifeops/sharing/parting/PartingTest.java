package dev.lifeops.sharing.parting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.sharing.parting.Parting.Part;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The seed of a made-up purchase is the number of the repetition. */
class PartingTest {

    private static final UUID ADA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID CLEO = new UUID(1, 3);
    private static final List<Method> METHODS = List.of(Method.values());
    private static final BigDecimal COIN = new BigDecimal("0.01");

    @Test
    void what_cannot_be_parted_goes_to_the_first_and_nothing_is_lost() {
        assertThat(part("10.00", equally(ADA, BEN, CLEO)))
                .isEqualTo(Map.of(ADA, money("3.34"), BEN, money("3.33"), CLEO, money("3.33")));
    }

    @Test
    void shares_per_cent_and_amounts_are_followed() {
        assertThat(part("10.00", split(Method.SHARES, ADA, "2", BEN, "1")))
                .isEqualTo(Map.of(ADA, money("6.67"), BEN, money("3.33")));
        assertThat(part("10.00", split(Method.PERCENTAGE, ADA, "12.5", BEN, "87.5")))
                .isEqualTo(Map.of(ADA, money("1.25"), BEN, money("8.75")));
        assertThat(part("10.00", split(Method.EXACT, ADA, "0.01", BEN, "9.99")))
                .isEqualTo(Map.of(ADA, money("0.01"), BEN, money("9.99")));
    }

    @Test
    void tax_and_discount_go_along_with_the_items_that_each_one_has() {
        var parts = Parting.of(
                List.of(item("30.00", equally(ADA)), item("10.00", equally(BEN)), beside("8.00"), beside("-4.00")),
                null,
                2);

        assertThat(parts.get(2)).isEqualTo(Map.of(ADA, money("6.00"), BEN, money("2.00")));
        assertThat(parts.get(3)).isEqualTo(Map.of(ADA, money("-3.00"), BEN, money("-1.00")));
    }

    @Test
    void what_goes_along_with_what_the_payer_has_alone_is_the_payers_alone() {
        var parts = Parting.of(List.of(item("30.00", null), item("10.00", equally(BEN)), beside("8.00")), null, 2);

        assertThat(parts.get(2)).isEqualTo(Map.of(Parting.ALONE, money("6.00"), BEN, money("2.00")));
    }

    @Test
    void a_currency_without_coins_is_parted_in_whole_numbers() {
        assertThat(Parting.of(List.of(item("1000", null)), equally(ADA, BEN, CLEO), 0)
                        .getFirst())
                .isEqualTo(Map.of(ADA, money("334"), BEN, money("333"), CLEO, money("333")));
    }

    @Test
    void the_odd_coins_of_many_lines_go_round() {
        var lines = IntStream.range(0, 40).mapToObj(_ -> item("0.10", null)).toList();

        var sums = sums(Parting.of(lines, equally(ADA, BEN, CLEO), 2));

        assertThat(sums).isEqualTo(Map.of(ADA, money("1.34"), BEN, money("1.33"), CLEO, money("1.33")));
    }

    @RepeatedTest(300)
    void parts_of_a_line_come_to_it_whatever_is_bought_and_however_it_is_split(RepetitionInfo repetition) {
        var dice = new SplittableRandom(repetition.getCurrentRepetition());
        var people = people(dice);
        var lines = new ArrayList<Part>();
        for (var at = 0; at <= dice.nextInt(12); at++) {
            var own = dice.nextInt(3) == 0 ? anySplit(dice, people) : null;
            lines.add(new Part(dice.nextInt(4) > 0, BigDecimal.valueOf(dice.nextInt(-500, 20_000), 2), own));
        }
        var rest = dice.nextInt(4) == 0 ? null : anySplit(dice, people);

        var parts = Parting.of(lines, rest, 2);

        for (var at = 0; at < lines.size(); at++) {
            assertThat(parts.get(at).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(lines.get(at).amount());
            assertThat(parts.get(at).values()).allMatch(part -> part.scale() == 2);
        }
        assertThat(Parting.of(lines, rest, 2)).isEqualTo(parts);
    }

    @RepeatedTest(300)
    void nobody_is_a_coin_off_what_they_would_have_without_coins(RepetitionInfo repetition) {
        var dice = new SplittableRandom(repetition.getCurrentRepetition());
        var split = anySplit(dice, people(dice));
        var lines = IntStream.rangeClosed(0, dice.nextInt(30))
                .mapToObj(_ ->
                        item(BigDecimal.valueOf(dice.nextInt(0, 3_000), 2).toPlainString(), null))
                .toList();
        var sum = lines.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var weights = split.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        var sums = sums(Parting.of(lines, split, 2));

        split.parts()
                .forEach((who, weight) -> assertThat(sums.getOrDefault(who, BigDecimal.ZERO)
                                .subtract(sum.multiply(weight).divide(weights, MathContext.DECIMAL128))
                                .abs())
                        .isLessThan(COIN));
    }

    @RepeatedTest(300)
    void nobody_gets_money_for_what_was_bought_nor_pays_for_what_is_not_theirs(RepetitionInfo repetition) {
        var dice = new SplittableRandom(repetition.getCurrentRepetition());
        var people = people(dice);
        var lines = IntStream.rangeClosed(0, dice.nextInt(12))
                .mapToObj(_ -> new Part(
                        dice.nextInt(4) > 0,
                        BigDecimal.valueOf(dice.nextInt(0, 2_000), 2),
                        dice.nextBoolean() ? anySplit(dice, people) : null))
                .toList();

        var parts = Parting.of(lines, anySplit(dice, people), 2);

        for (var at = 0; at < lines.size(); at++) {
            assertThat(parts.get(at).values()).allMatch(part -> part.signum() >= 0);
            var own = lines.get(at).own();
            if (own != null) {
                parts.get(at)
                        .forEach((who, part) -> assertThat(part.signum() == 0
                                        || own.parts()
                                                        .getOrDefault(who, BigDecimal.ZERO)
                                                        .signum()
                                                > 0)
                                .isTrue());
            }
        }
    }

    @RepeatedTest(100)
    void exact_amounts_are_what_each_one_has_over_all_lines(RepetitionInfo repetition) {
        var dice = new SplittableRandom(repetition.getCurrentRepetition());
        var lines = IntStream.rangeClosed(0, dice.nextInt(20))
                .mapToObj(_ ->
                        item(BigDecimal.valueOf(dice.nextInt(1, 3_000), 2).toPlainString(), null))
                .toList();
        var left = lines.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wanted = new LinkedHashMap<UUID, BigDecimal>();
        for (var who : List.of(ADA, BEN)) {
            var amount = BigDecimal.valueOf(dice.nextLong(left.unscaledValue().longValueExact() + 1), 2);
            wanted.put(who, amount);
            left = left.subtract(amount);
        }
        wanted.put(CLEO, left);

        assertThat(sums(Parting.of(lines, new Split(Method.EXACT, wanted), 2))).isEqualTo(wanted);
    }

    private static List<UUID> people(SplittableRandom dice) {
        return IntStream.rangeClosed(0, dice.nextInt(6))
                .mapToObj(it -> new UUID(2, it))
                .toList();
    }

    private static Split anySplit(SplittableRandom dice, List<UUID> people) {
        var parts = new LinkedHashMap<UUID, BigDecimal>();
        people.forEach(who -> parts.put(who, BigDecimal.valueOf(dice.nextInt(1_000), dice.nextInt(4))));
        parts.put(people.getFirst(), BigDecimal.ONE);
        return new Split(METHODS.get(dice.nextInt(METHODS.size())), parts);
    }

    private static Map<UUID, BigDecimal> sums(List<Map<UUID, BigDecimal>> parts) {
        var sums = new LinkedHashMap<UUID, BigDecimal>();
        parts.forEach(line -> line.forEach((who, amount) -> sums.merge(who, amount, BigDecimal::add)));
        return sums;
    }

    private static Map<UUID, BigDecimal> part(String amount, Split split) {
        return Parting.of(List.of(item(amount, null)), split, 2).getFirst();
    }

    private static Part item(String amount, @Nullable Split own) {
        return new Part(true, money(amount), own);
    }

    private static Part beside(String amount) {
        return new Part(false, money(amount), null);
    }

    private static Split equally(UUID... people) {
        var parts = new LinkedHashMap<UUID, BigDecimal>();
        for (var who : people) {
            parts.put(who, BigDecimal.ONE);
        }
        return new Split(Method.EQUALLY, parts);
    }

    private static Split split(Method method, UUID one, String his, UUID other, String hers) {
        var parts = new LinkedHashMap<UUID, BigDecimal>();
        parts.put(one, money(his));
        parts.put(other, money(hers));
        return new Split(method, parts);
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
