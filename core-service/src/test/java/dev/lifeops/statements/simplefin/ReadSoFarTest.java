package dev.lifeops.statements.simplefin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long an account or the whole service was away, every day is asked for once it is back. */
class ReadSoFarTest {

    private static final int OVERLAP = 10;
    private static final int WINDOW = 45;
    private static final int FURTHEST = 365;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void no_day_is_left_out(long seed) {
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var asked = new HashSet<LocalDate>();
        var read = ReadSoFar.NOTHING;
        var today = START;
        for (var look = 0; look < 12; look++) {
            var isWell = look == 11 || dice.nextInt(3) > 0;
            var from = read.lookFrom(Set.of("A"), today, OVERLAP, WINDOW);
            if (isWell) {
                from.datesUntil(today.plusDays(1)).forEach(asked::add);
            }
            read = read.looked(isWell ? Set.of("A") : Set.of(), from, today, OVERLAP)
                    .back(today.minusDays(FURTHEST));
            read = followed(read, today, asked, look == 11, dice);
            if (look < 11) {
                today = today.plusDays(dice.nextInt(1, 100));
            }
        }
        assertThat(asked)
                .containsAll(
                        today.minusDays(FURTHEST).datesUntil(today.plusDays(1)).toList());
    }

    /** Goes back as far as there is, or stops somewhere on the way. */
    private static ReadSoFar followed(
            ReadSoFar begun, LocalDate today, Set<LocalDate> asked, boolean toTheEnd, RandomGenerator dice) {
        var read = begun;
        var furthest = today.minusDays(FURTHEST);
        while (read.backTo() != null && (toTheEnd || dice.nextInt(4) > 0)) {
            var from = read.backTo().minusDays(WINDOW);
            var start = from.isBefore(furthest) ? furthest : from;
            start.datesUntil(read.backTo()).forEach(asked::add);
            read = new ReadSoFar(read.read(), start).back(furthest);
        }
        return read;
    }
}
