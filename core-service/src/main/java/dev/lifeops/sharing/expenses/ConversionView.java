package dev.lifeops.sharing.expenses;

import dev.lifeops.shared.Amounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A conversion as a member of the group sees it. */
@Schema(name = "GroupConversion")
record ConversionView(
        UUID id,
        String from,
        String to,
        LocalDate day,

        @Schema(description = "What one of the first currency was worth in the second")
        BigDecimal rate,

        List<PartView> members,
        Instant createdAt) {

    /** What a member was owed in either currency; below zero owed. */
    @Schema(name = "GroupConversionPart")
    record PartView(UUID memberId, BigDecimal amount, BigDecimal converted) {}

    static ConversionView of(Conversion conversion) {
        return new ConversionView(
                conversion.id(),
                conversion.from(),
                conversion.to(),
                conversion.day(),
                Objects.requireNonNull(Amounts.plain(conversion.rate())),
                conversion.parts().stream()
                        .map(part -> new PartView(
                                part.member(), ShareView.money(part.amount()), ShareView.money(part.converted())))
                        .toList(),
                conversion.createdAt());
    }
}
