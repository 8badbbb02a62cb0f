package dev.lifeops.imports.splitwise;

import dev.lifeops.imports.BalanceView;
import dev.lifeops.shared.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Compares what members are owed in a group with what the file says, in the currencies of the file. */
final class Balances {

    private final Map<String, Map<String, BigDecimal>> held = new HashMap<>();

    /** What they are owed now, by currency and member. */
    Balances(Map<String, Map<UUID, BigDecimal>> now, Map<String, UUID> members) {
        members.forEach((name, id) ->
                now.forEach((currency, balances) -> add(currency, name, balances.getOrDefault(id, BigDecimal.ZERO))));
    }

    /** And after what is planned. */
    Balances and(SplitwisePlan plan) {
        for (var line : plan.lines()) {
            var currency = line.row().currency();
            for (var paid : line.expenses()) {
                paid.shares().forEach((who, amount) -> move(plan, currency, paid.by(), who, amount));
            }
            line.payments().forEach(it -> move(plan, currency, it.from(), it.to(), it.amount()));
        }
        return this;
    }

    private void move(SplitwisePlan plan, String currency, int from, int to, BigDecimal amount) {
        add(currency, plan.seats().get(from).name(), amount);
        add(currency, plan.seats().get(to).name(), amount.negate());
    }

    private void add(String currency, String name, BigDecimal amount) {
        held.computeIfAbsent(currency, _ -> new HashMap<>()).merge(name, amount, BigDecimal::add);
    }

    /** Whoever is in the group and not in the file should have nothing in it. */
    List<BalanceView> beside(SplitwisePlan plan) {
        var compared = new ArrayList<BalanceView>();
        plan.totals().forEach((currency, totals) -> {
            var left = new HashMap<>(held.getOrDefault(currency, Map.of()));
            for (var at = 0; at < totals.size(); at++) {
                var name = plan.seats().get(at).name();
                var has = left.remove(name);
                compared.add(view(name, currency, totals.get(at), has == null ? BigDecimal.ZERO : has));
            }
            left.forEach((name, amount) -> {
                if (amount.signum() != 0) {
                    compared.add(view(name, currency, BigDecimal.ZERO, amount));
                }
            });
        });
        return compared;
    }

    private static BalanceView view(String name, String currency, BigDecimal told, BigDecimal has) {
        return new BalanceView(
                name,
                currency,
                Objects.requireNonNull(Amounts.money(told)),
                Objects.requireNonNull(Amounts.money(has)));
    }
}
