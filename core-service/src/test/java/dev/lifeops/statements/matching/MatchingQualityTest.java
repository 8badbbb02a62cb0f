package dev.lifeops.statements.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingQualityTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hardly_anything_is_joined_that_does_not_belong_together_and_most_is_found(long seed) {
        var months = new MadeUpMonths(600, 6_000, seed);

        var quality = months.judge(Search.answer(months.question()));

        assertThat(quality.precision()).isGreaterThan(0.99);
        assertThat(quality.recall()).isGreaterThan(0.75);
        assertThat(quality.recallWithProposals()).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_people_call_shops_hides_no_receipt_whose_printed_name_the_bank_writes(long seed) {
        var months = new MadeUpMonths(600, 6_000, seed);

        var withPrinted = months.judge(Search.answer(months.question()));
        months.printed.clear();
        var without = months.judge(Search.answer(months.question()));

        assertThat(withPrinted.precision()).isGreaterThan(0.99);
        assertThat(withPrinted.recall()).isGreaterThan(without.recall() + 0.1);
        assertThat(withPrinted.recallWithProposals()).isGreaterThan(without.recallWithProposals());
    }

    @Test
    void no_transaction_and_no_entry_is_joined_twice() {
        var months = new MadeUpMonths(600, 6_000, 4);

        var joined = Search.answer(months.question()).joined();

        assertThat(joined).extracting(it -> it.entries().getFirst().id()).doesNotHaveDuplicates();
        assertThat(joined).extracting(it -> it.parts().getFirst().transaction()).doesNotHaveDuplicates();
    }

    @Test
    void what_was_paid_in_cash_is_never_joined() {
        var months = new MadeUpMonths(600, 6_000, 5);
        var cash = months.transactions.stream()
                .filter(it -> months.paidInCash.contains(it.origin().receipt()))
                .map(it -> it.id())
                .toList();

        var joined = Search.answer(months.question()).joined();

        assertThat(cash).isNotEmpty();
        assertThat(joined).extracting(it -> it.parts().getFirst().transaction()).doesNotContainAnyElementsOf(cash);
    }
}
