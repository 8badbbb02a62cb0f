package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.CsvMapping;
import dev.lifeops.statements.files.StatementFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import would do; nothing of it is stored. */
@Schema(name = "StatementPreview")
record PreviewView(
        StatementFormat format,
        String encoding,

        @Schema(description = "How a table is read; what is wrong of it is said by the parameters") @Nullable CsvMapping mapping,

        @Schema(description = "The columns of a table") List<String> headings,

        @Schema(description = "What the accounts in it are called")
        Collection<String> numbers,

        @Schema(description = "The account that it would go to") @Nullable UUID accountId,

        @Schema(description = "Why it would be refused; null where it would not") @Nullable Refusal refusal,

        @Schema(description = "How many lines can be read") int readable,
        @Schema(description = "How many cannot") int unreadable,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,

        @Schema(description = "The first lines, as they would be booked")
        List<Booked> first,

        @Schema(description = "The first of those that cannot be read")
        List<Unreadable> unreadableLines) {

    /** Why an import would be refused. */
    @Schema(name = "StatementRefusal")
    record Refusal(String code, String detail) {}

    /** A line as it would be booked. */
    @Schema(name = "StatementPreviewLine")
    record Booked(
            int line,
            LocalDate bookedOn,

            @Schema(description = "Below zero where money went out")
            BigDecimal amount,

            @Nullable String currency,
            @Nullable String merchant,
            @Nullable String note) {}

    /** A line that cannot be read. */
    @Schema(name = "UnreadableLine")
    record Unreadable(
            int line,
            String reason,
            @Schema(description = "How it begins") String excerpt) {}
}
