package dev.lifeops.sharing.expenses;

import dev.lifeops.sharing.groups.Circle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as a member of the group sees it. */
@Schema(name = "GroupPayment")
record PaymentView(
        UUID id,
        UUID from,
        UUID to,
        LocalDate paidOn,
        String currency,
        BigDecimal amount,
        @Nullable String note,

        @Schema(description = "Your account that it came from or went to, where you said so") @Nullable UUID accountId,

        Instant createdAt) {

    static PaymentView of(Payment payment, Circle circle) {
        var me = circle.me().id();
        if (me.equals(payment.content().from())) {
            return of(payment, payment.fromAccount());
        }
        return of(payment, me.equals(payment.content().to()) ? payment.toAccount() : null);
    }

    /** As everybody may see it. */
    static PaymentView forAll(Payment payment) {
        return of(payment, (UUID) null);
    }

    private static PaymentView of(Payment payment, @Nullable UUID account) {
        var content = payment.content();
        return new PaymentView(
                payment.id(),
                content.from(),
                content.to(),
                content.paidOn(),
                content.currency(),
                ShareView.money(content.amount()),
                content.note(),
                account,
                payment.createdAt());
    }
}
