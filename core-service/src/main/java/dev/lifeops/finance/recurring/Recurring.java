package dev.lifeops.finance.recurring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.finance.recurring.ExpectedView.Expected;
import dev.lifeops.finance.recurring.RecurringList.Monthly;
import dev.lifeops.finance.recurring.RecurringSearch.Row;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person sees and says of what comes back by itself. */
@Service
class Recurring {

    private final RecurringSearch search;
    private final MergePatch patches;
    private final Days calendar;

    Recurring(RecurringSearch search, MergePatch patches, Days calendar) {
        this.search = search;
        this.patches = patches;
        this.calendar = calendar;
    }

    /** A recurrence to be shown, and the version it is shown in. */
    record Shown(RecurringDetail view, long version) {}

    RecurringList list(UserId owner, RecurringFilter filter) {
        var today = calendar.today(owner);
        var items = search.all(owner, today).stream()
                .map(Row::view)
                .filter(filter::admits)
                .toList();
        return new RecurringList(today, items, monthly(items));
    }

    private static List<Monthly> monthly(List<RecurringView> items) {
        var sums = items.stream()
                .filter(it -> it.state() != State.ENDED)
                .collect(groupingBy(
                        it -> List.of(it.kind(), it.currency()),
                        mapping(RecurringView::monthlyAmount, reducing(BigDecimal.ZERO, BigDecimal::add))));
        return sums.entrySet().stream()
                .map(sum -> new Monthly(sum.getKey().getFirst(), sum.getKey().getLast(), sum.getValue()))
                .sorted(Comparator.comparing(Monthly::kind).thenComparing(Monthly::currency))
                .toList();
    }

    Shown show(UserId owner, UUID id) {
        var row = find(owner, id);
        var history = search.history(id);
        return new Shown(
                new RecurringDetail(row.view(), history, PriceChanges.among(history), row.missed()), row.version());
    }

    @Transactional
    public Shown edit(UserId owner, UUID id, @Nullable String ifMatch, JsonNode patch) {
        search.lock(id);
        var row = find(owner, id);
        ETags.requireMatch(ifMatch, row.version());
        var edit =
                patches.apply(patch, new RecurringEdit(row.ownName(), row.view().decision()));
        search.write(id, edit);
        return show(owner, id);
    }

    ExpectedView expected(UserId owner, ExpectedDays days) {
        var today = calendar.today(owner);
        var last = days.last(today);
        var items = search.all(owner, today).stream()
                .map(Row::view)
                .filter(it -> it.state() != State.ENDED && it.decision() != Decision.DISMISSED)
                .flatMap(it -> days.among(dueDays(it), last).map(day -> Expected.of(it, day, today)))
                .sorted(Comparator.comparing(Expected::dueOn).thenComparing(Expected::name))
                .toList();
        return new ExpectedView(last, items);
    }

    private static Stream<LocalDate> dueDays(RecurringView it) {
        return IntStream.iterate(0, time -> time + 1)
                .mapToObj(time -> it.cadence().after(it.nextOn(), time));
    }

    private Row find(UserId owner, UUID id) {
        return search.find(owner, id, calendar.today(owner))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "RECURRING_NOT_FOUND", "Nothing that comes back has this id."));
    }
}
