package dev.lifeops.imports.splitwise;

import dev.lifeops.imports.BalanceView;
import dev.lifeops.imports.RefusedLine;
import dev.lifeops.shared.Amounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import from Splitwise would do; nothing of it is stored. */
@Schema(name = "SplitwisePreview")
record SplitwisePreview(
        @Schema(description = "Lines that would be taken") int newLines,

        @Schema(description = "Lines that an import before has taken")
        int knownLines,

        @Schema(description = "Lines that cannot be taken") int refusedLines,

        @Schema(description = "Expenses and payments that would be written down")
        int transactions,

        int expenses,
        int payments,

        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,

        @Schema(description = "The group that it would go into; null where one would be opened") @Nullable UUID groupId,

        String groupName,
        List<Member> members,

        @Schema(description = "What members would be owed, beside what the file says")
        List<BalanceView> balances,

        @Schema(description = "Whether that is the same") boolean balanced,

        @Schema(description = "The first lines, as they would be written down")
        List<Shown> first,

        @Schema(description = "The first of those that cannot be taken")
        List<RefusedLine> refused) {

    private static final int MOST_SHOWN = 20;
    private static final int MOST_REFUSED = 100;

    /** Somebody of the file, and who they would be. */
    @Schema(name = "SplitwiseMember")
    record Member(
            @Schema(description = "As Splitwise calls them") String foreignName,

            @Schema(description = "Who is in the group already; null of one who would be added") @Nullable UUID memberId,

            @Schema(description = "What the group calls them")
            String name,

            boolean me) {}

    /** A line as it would be written down. */
    @Schema(name = "SplitwiseLine")
    record Shown(
            int line,
            LocalDate day,
            String title,
            String currency,
            BigDecimal cost,

            @Schema(description = "Who paid; several where the file says that several are owed something for it")
            List<String> paidBy,

            @Schema(description = "Whether it is a payment, which nobody bears a share of")
            boolean payment,

            @Schema(description = "What you would bear of it")
            BigDecimal myShare) {}

    static SplitwisePreview of(SplitwisePlan plan, List<BalanceView> balances) {
        return new SplitwisePreview(
                plan.lines().size(),
                plan.known(),
                plan.refused().size(),
                plan.expenses() + plan.payments(),
                plan.expenses(),
                plan.payments(),
                plan.firstOn(),
                plan.lastOn(),
                plan.group(),
                plan.groupName(),
                plan.seats().stream()
                        .map(seat -> new Member(seat.foreignName(), seat.member(), seat.name(), seat.isMe()))
                        .toList(),
                balances,
                balances.stream().allMatch(BalanceView::isEven),
                plan.lines().stream()
                        .limit(MOST_SHOWN)
                        .map(line -> shown(plan.seats(), line))
                        .toList(),
                plan.refused().stream().limit(MOST_REFUSED).toList());
    }

    private static Shown shown(List<Seat> seats, SplitwisePlan.Planned line) {
        var row = line.row();
        var payers = line.expenses().isEmpty()
                ? line.payments().stream().map(Nets.Given::from)
                : line.expenses().stream().map(Nets.Paid::by);
        var mine = line.expenses().stream()
                .flatMap(it -> it.shares().entrySet().stream())
                .filter(share -> seats.get(share.getKey()).isMe())
                .map(share -> share.getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Shown(
                row.line(),
                row.day(),
                row.title(),
                row.currency(),
                Objects.requireNonNull(Amounts.money(row.cost())),
                payers.distinct().map(at -> seats.get(at).name()).toList(),
                line.expenses().isEmpty(),
                Objects.requireNonNull(Amounts.money(mine)));
    }
}
