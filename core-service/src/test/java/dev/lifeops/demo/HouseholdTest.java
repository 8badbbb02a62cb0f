package dev.lifeops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseholdTest {

    private static final LocalDate BEGIN = LocalDate.of(2024, Month.JANUARY, 1);

    private final Household household = new Household(1);

    @Test
    void the_same_seed_makes_the_same_purchases_whenever_it_is_asked() {
        var again = new Household(1);

        assertThat(days()).allSatisfy(day -> assertThat(again.purchasesOn(day)).isEqualTo(household.purchasesOn(day)));
    }

    @Test
    void another_seed_makes_other_purchases() {
        assertThat(purchases(new Household(2))).isNotEqualTo(purchases(household));
    }

    @Test
    void saturday_is_the_day_for_shopping() {
        assertThat(purchasesOn(DayOfWeek.SATURDAY)).isGreaterThan(2 * purchasesOn(DayOfWeek.MONDAY));
    }

    @Test
    void holidays_are_paid_in_another_currency() {
        var onHoliday = household.purchasesOn(LocalDate.of(2024, Month.AUGUST, 3));

        assertThat(onHoliday)
                .isNotEmpty()
                .allSatisfy(purchase -> assertThat(purchase.shop().currency()).isEqualTo("EUR"));
    }

    @Test
    void a_total_is_the_sum_of_the_items_and_every_item_costs_something() {
        assertThat(purchases(household)).isNotEmpty().allSatisfy(purchase -> {
            assertThat(purchase.items())
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(item.total()).isPositive());
            assertThat(purchase.text()).contains(purchase.total().toPlainString());
        });
    }

    private long purchasesOn(DayOfWeek weekday) {
        return purchases(household).stream()
                .filter(purchase -> purchase.day().getDayOfWeek() == weekday)
                .count();
    }

    private static List<Purchase> purchases(Household household) {
        return days().flatMap(day -> household.purchasesOn(day).stream()).toList();
    }

    private static Stream<LocalDate> days() {
        return BEGIN.datesUntil(BEGIN.plusYears(1));
    }
}
