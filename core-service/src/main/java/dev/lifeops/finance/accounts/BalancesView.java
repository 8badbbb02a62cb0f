package dev.lifeops.finance.accounts;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an account held over time. */
@Schema(name = "AccountBalances")
record BalancesView(UUID accountId, String currency, List<Balance> balances) implements Tabular {

    /** What it held when a day ended. */
    @Schema(name = "AccountBalance")
    record Balance(LocalDate day, BigDecimal balance) {}

    @Override
    public List<String> columns() {
        return List.of("day", "balance", "currency");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return balances.stream().map(it -> List.of(it.day(), it.balance(), currency));
    }
}
