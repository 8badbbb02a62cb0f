package dev.lifeops.sharing.expenses;

import dev.lifeops.shared.Amounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What somebody bears. */
@Schema(name = "GroupShare")
record ShareView(UUID memberId, BigDecimal amount) {

    static List<ShareView> of(Map<UUID, BigDecimal> shares) {
        return shares.entrySet().stream()
                .map(it -> new ShareView(it.getKey(), money(it.getValue())))
                .toList();
    }

    static BigDecimal money(BigDecimal amount) {
        return Objects.requireNonNull(Amounts.money(amount));
    }
}
