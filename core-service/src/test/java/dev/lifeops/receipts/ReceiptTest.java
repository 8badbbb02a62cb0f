package dev.lifeops.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeops.identity.UserId;
import dev.lifeops.receipts.ReceiptContent.Merchant;
import dev.lifeops.receipts.ReceiptContent.Payment;
import dev.lifeops.receipts.Upload.Hints;
import dev.lifeops.shared.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final ReceiptContent COMPLETE = new ReceiptContent(
            new Merchant("Shop", null, null),
            LocalDate.of(2026, 1, 2),
            null,
            "EUR",
            new BigDecimal("1.00"),
            null,
            List.of(),
            Payment.UNKNOWN,
            List.of());

    private final Receipt receipt = new Receipt(
            new ReceiptId(UUID.randomUUID()),
            new UserId(UUID.randomUUID()),
            new Upload(new byte[] {1}, new byte[32], "image/png", new Hints(null, null)),
            NOW);

    @Test
    void a_result_is_taken_under_the_latest_number_only() {
        var stale = receipt.beginReading(NOW);
        var latest = receipt.beginReading(NOW);

        assertThat(receipt.awaits(stale)).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> receipt.finishReading(stale, COMPLETE, ReaderNotes.NONE, null, 0.5, NOW));
        receipt.finishReading(latest, COMPLETE, ReaderNotes.NONE, null, 0.5, NOW);
        assertThat(receipt.status()).isEqualTo(ReceiptStatus.READ);
        assertThatIllegalStateException().isThrownBy(() -> receipt.postponeReading(latest));
        assertThatIllegalStateException().isThrownBy(() -> receipt.beginReading(NOW));
    }

    @Test
    void only_readings_that_went_wrong_or_vanished_count_as_attempts() {
        receipt.postponeReading(receipt.beginReading(NOW));
        assertThat(receipt.attempts()).isZero();

        receipt.retryReading(receipt.beginReading(NOW));
        assertThat(receipt.attempts()).isEqualTo(1);

        receipt.beginReading(NOW);
        receipt.beginReading(NOW);
        assertThat(receipt.attempts()).isEqualTo(2);
    }

    @Test
    void a_failed_receipt_starts_over_with_a_number_that_no_job_has() {
        var number = receipt.beginReading(NOW);
        receipt.failReading(number, new Failure("READER_ERROR", "no"));

        assertThat(receipt.readAgain()).isTrue();

        assertThat(receipt.status()).isEqualTo(ReceiptStatus.UPLOADED);
        assertThat(receipt.failure()).isNull();
        assertThat(receipt.attempts()).isZero();
        assertThat(receipt.readingNumber()).isGreaterThan(number);
        assertThat(receipt.readAgain()).isFalse();
    }

    @Test
    void a_receipt_is_confirmed_once_and_for_all() {
        receipt.finishReading(receipt.beginReading(NOW), COMPLETE, ReaderNotes.NONE, null, 0.5, NOW);

        assertThat(receipt.confirm(NOW)).isTrue();
        assertThat(receipt.confirm(NOW)).isFalse();

        assertThatThrownBy(() -> receipt.correct(COMPLETE, NOW)).isInstanceOf(Problem.class);
        assertThatThrownBy(receipt::readAgain).isInstanceOf(Problem.class);
        assertThat(receipt.status()).isEqualTo(ReceiptStatus.CONFIRMED);
    }

    @Test
    void what_is_confirmed_is_told_in_full() {
        receipt.finishReading(receipt.beginReading(NOW), COMPLETE, ReaderNotes.NONE, null, 0.5, NOW);
        receipt.confirm(NOW);

        var told = receipt.content().confirmed(receipt.id(), receipt.owner());

        assertThat(told.receipt()).isEqualTo(receipt.id());
        assertThat(told.owner()).isEqualTo(receipt.owner());
        assertThat(told.merchant().name()).isEqualTo("Shop");
        assertThat(told.purchasedOn()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(told.currency()).isEqualTo("EUR");
        assertThat(told.total()).isEqualTo("1.00");
    }
}
