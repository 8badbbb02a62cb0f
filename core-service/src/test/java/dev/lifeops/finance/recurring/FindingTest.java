package dev.lifeops.finance.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);

    @ParameterizedTest
    @EnumSource
    void a_subscription_is_found_at_every_cadence(Cadence cadence) {
        var history = History.of();
        IntStream.range(0, 6).forEach(time -> history.paid(cadence.after(START, time), "9.99"));

        assertThat(history.chains()).singleElement().satisfies(chain -> {
            assertThat(chain.cadence()).isEqualTo(cadence);
            assertThat(chain.size()).isEqualTo(6);
            assertThat(chain.next()).isEqualTo(cadence.after(START, 6));
        });
    }

    @ParameterizedTest
    @EnumSource
    void weekends_and_holidays_move_a_payment_and_do_not_hide_it(Cadence cadence) {
        var dice = new Random(7);
        var history = History.of();
        IntStream.range(0, 12)
                .forEach(time -> history.paid(cadence.after(START, time).plusDays(dice.nextInt(2)), "9.99"));

        assertThat(history.chains()).singleElement().satisfies(chain -> {
            assertThat(chain.cadence()).isEqualTo(cadence);
            assertThat(chain.size()).isEqualTo(12);
        });
    }

    @Test
    void a_dearer_subscription_is_still_the_same_one() {
        var history = History.of().monthly(14, month -> month < 8 ? "9.99" : "11.99");

        assertThat(history.chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.size()).isEqualTo(14));
    }

    @Test
    void a_bill_may_be_another_amount_each_time() {
        var dice = new Random(4);
        var history = History.of().monthly(12, _ -> History.price(dice, 6000, 14000));

        assertThat(history.chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.size()).isEqualTo(12));
    }

    @Test
    void a_bonus_does_not_end_a_salary() {
        var history = History.of().monthly(24, month -> month % 12 == 11 ? "7000.00" : "3500.00");

        assertThat(history.chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.size()).isEqualTo(24));
    }

    @Test
    void a_bonus_beside_a_salary_is_not_taken_for_it() {
        var history = History.of().monthly(24, "3500.00").paid("2024-12-20", "2000.00");

        assertThat(history.chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.size()).isEqualTo(24));
    }

    @Test
    void two_subscriptions_of_one_payee_are_two() {
        var dice = new Random(8);
        var history = History.of().monthly(12, "2.99").monthly(12, "10.99").visits(5, 365, dice);

        assertThat(history.chains())
                .hasSize(2)
                .allSatisfy(chain -> assertThat(chain.sameness()).isEqualTo(1))
                .allSatisfy(chain -> assertThat(chain.size()).isEqualTo(12));
    }

    @Test
    void a_month_without_payment_is_told() {
        var history = History.of();
        IntStream.range(0, 10).filter(month -> month != 6).forEach(month -> history.paid(START.plusMonths(month), "5"));

        assertThat(history.chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.missed()).containsExactly(START.plusMonths(6)));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31, 2024-07-31", "2024-01-30, 2024-07-30", "2024-01-01, 2024-07-01"})
    void the_next_day_is_the_usual_one_of_the_month(LocalDate first, LocalDate next) {
        var history = History.of();
        IntStream.range(0, 6).forEach(month -> history.paid(first.plusMonths(month), "5.00"));

        assertThat(history.chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.next()).isEqualTo(next));
    }

    @Test
    void one_late_payment_does_not_move_the_day() {
        var history = History.of().monthly(11, "5.00").paid(START.plusMonths(11).plusDays(4), "5.00");

        assertThat(history.chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.next()).isEqualTo(START.plusMonths(12)));
    }

    @Test
    void a_shop_that_is_visited_often_does_not_come_back_by_itself() {
        var mistaken = IntStream.range(0, 500)
                .mapToObj(Random::new)
                .map(dice ->
                        History.of().visits(dice.nextInt(2, 200), 730, dice).chains())
                .filter(chains -> !chains.isEmpty())
                .toList();

        assertThat(mistaken).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void the_weekly_shopping_is_no_subscription() {
        var dice = new Random(2);
        var history = History.of();
        IntStream.range(0, 100).forEach(week -> history.paid(START.plusWeeks(week), History.price(dice, 6000, 12000)));

        assertThat(history.chains()).isEmpty();
    }

    @Test
    void the_daily_coffee_is_no_subscription() {
        var history = History.of();
        IntStream.range(0, 300).filter(day -> day % 7 < 5).forEach(day -> history.paid(START.plusDays(day), "3.50"));

        assertThat(history.chains()).isEmpty();
    }

    @Test
    void no_payment_is_in_two_chains() {
        IntStream.range(0, 50).mapToObj(Random::new).forEach(dice -> {
            var chains = History.of()
                    .monthly(20, "8.00")
                    .monthly(9, "9.00")
                    .visits(dice.nextInt(40), 600, dice)
                    .chains();

            assertThat(chains.stream().map(Chain::payments).flatMap(List::stream))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void amounts_of_nothing_do_no_harm() {
        assertThat(History.of().monthly(5, "0.00").chains()).hasSize(1);
    }
}
