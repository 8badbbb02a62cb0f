package dev.lifeops.receipts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A receipt as the API shows it. */
@Schema(name = "Receipt")
record ReceiptView(
        UUID id,
        ReceiptStatus status,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Only in the answer to an upload: these bytes were here before")
        @Nullable Boolean duplicate,

        @Nullable Failure failure,
        ReceiptEdit.@Nullable Merchant merchant,

        @Schema(description = "The merchant as the reader read it") @Nullable String printedMerchant,

        @Schema(description = "Why the merchant has another name than that, where nobody gave it on this receipt")
        @Nullable String merchantWhy,

        @Nullable LocalDate purchasedOn,

        @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "14:33") @Nullable LocalTime purchasedAt,

        @Nullable String currency,
        @Nullable BigDecimal total,
        @Nullable BigDecimal subtotal,
        List<ReceiptEdit.Tax> taxes,
        ReceiptEdit.@Nullable Payment payment,
        List<ReceiptEdit.Item> items,
        Confidence confidence,
        List<Finding> findings,
        @Nullable String language,
        @Nullable String text,
        Image image,

        @Schema(description = "All pictures, of which there are several after a merger")
        List<Image> images,

        Timings timings) {

    @Schema(name = "ReceiptFailure", description = "Why it could not be read")
    record Failure(String code, String message) {}

    @Schema(
            name = "ReceiptConfidence",
            description = "The reader's own estimate that each field is right; null where a person said it")
    record Confidence(
            @Nullable Double merchant,
            @Nullable Double purchasedOn,
            @Nullable Double total) {}

    @Schema(
            name = "ReceiptFinding",
            description = "What the reader noticed about its own reading, and whether it looks like another receipt")
    record Finding(
            String code,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "The other receipt of a SAME_PURCHASE")
            @Nullable UUID receiptId) {}

    @Schema(name = "ReceiptImage")
    record Image(String href, String mediaType, int sizeInBytes) {}

    @Schema(name = "ReceiptTimings")
    record Timings(
            Instant uploadedAt,
            @Nullable Instant readingStartedAt,
            @Nullable Instant readAt,
            @Nullable Instant correctedAt,
            @Nullable Instant confirmedAt,
            @Nullable Long decodeMs,
            @Nullable Long prepareMs,
            @Nullable Long recogniseMs,
            @Nullable Long parseMs) {}

    static ReceiptView of(Receipt receipt, List<ReceiptImages.Further> further, @Nullable Boolean duplicate) {
        var content = ReceiptEdit.of(receipt.content());
        var notes = receipt.notes();
        var failure = receipt.failure();
        return new ReceiptView(
                receipt.id().value(),
                receipt.status(),
                duplicate,
                failure == null ? null : new Failure(failure.code(), failure.message()),
                content.merchant(),
                notes.naming().printed(),
                notes.naming().why(),
                content.purchasedOn(),
                content.purchasedAt(),
                content.currency(),
                content.total(),
                content.subtotal(),
                content.taxes(),
                content.payment(),
                content.items(),
                confidence(notes.confidence()),
                findings(notes, receipt.sameAs()),
                notes.language(),
                notes.text(),
                image(receipt),
                images(receipt, further),
                timings(receipt.milestones(), notes.timings()));
    }

    private static Confidence confidence(ReaderNotes.Confidence confidence) {
        return new Confidence(confidence.merchant(), confidence.purchasedOn(), confidence.total());
    }

    private static List<Finding> findings(ReaderNotes notes, @Nullable SameAs twin) {
        var noticed = notes.findings().stream().map(it -> new Finding(it.code(), it.message(), null));
        return twin == null
                ? noticed.toList()
                : Stream.concat(Stream.of(new Finding(SameAs.CODE, twin.why(), twin.receipt())), noticed)
                        .toList();
    }

    private static List<Image> images(Receipt receipt, List<ReceiptImages.Further> further) {
        return Stream.concat(
                        Stream.of(image(receipt)),
                        further.stream()
                                .map(it -> new Image(
                                        "%s/%s/images/%d"
                                                .formatted(
                                                        ReceiptController.PATH,
                                                        receipt.id().value(),
                                                        it.position()),
                                        it.mediaType(),
                                        it.sizeInBytes())))
                .toList();
    }

    private static Image image(Receipt receipt) {
        var href = ReceiptController.PATH + "/" + receipt.id().value() + "/image";
        return new Image(
                href, receipt.photograph().mediaType(), receipt.photograph().sizeInBytes());
    }

    private static Timings timings(Milestones milestones, ReaderNotes.@Nullable Timings reader) {
        return new Timings(
                milestones.uploadedAt(),
                milestones.readingStartedAt(),
                milestones.readAt(),
                milestones.correctedAt(),
                milestones.confirmedAt(),
                reader == null ? null : reader.decodeMs(),
                reader == null ? null : reader.prepareMs(),
                reader == null ? null : reader.recogniseMs(),
                reader == null ? null : reader.parseMs());
    }
}
