package dev.lifeops.statements.files;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a person says that a table is to be read; what is not said is found out. Columns by heading or number from 1. */
public record CsvWishes(
        @Schema(description = "Such as UTF-8, windows-1250 or ISO-8859-2") @Size(max = 40) @Nullable String encoding,

        @Schema(description = "A character, or TAB") @Pattern(regexp = "[^\\s\"]|TAB") @Nullable String delimiter,

        @Schema(
                description = "What parts the cents",
                allowableValues = {",", "."})
        @Pattern(regexp = "[,.]") @Nullable String decimalMark,

        @Schema(description = "Such as dd.MM.yyyy or MM/dd/yyyy")
        @Pattern(regexp = "(?=.*y)(?=.*M)(?=.*d)[yMd./, -]{5,14}")
        @Nullable String dateForm,

        @Schema(description = "Which line holds the headings; 0 where none does") @Min(0) @Max(1000) @Nullable Integer headerLine,

        @Schema(description = "The column of the day") @Size(max = 100) @Nullable String date,

        @Schema(description = "The column of the amount, below zero where money went out") @Size(max = 100) @Nullable String amount,

        @Schema(description = "Where it stands in a column of its own: what went out") @Size(max = 100) @Nullable String debit,

        @Schema(description = "Where it stands in a column of its own: what came in") @Size(max = 100) @Nullable String credit,

        @Size(max = 100) @Nullable String payee,
        @Size(max = 100) @Nullable String purpose,
        @Size(max = 100) @Nullable String counterparty,
        @Size(max = 100) @Nullable String currency,

        @Schema(description = "The column of the bank's own number of the movement") @Size(max = 100) @Nullable String id,

        @Schema(description = "The column of what the account held afterwards") @Size(max = 100) @Nullable String balance) {

    /** Nothing is said. */
    public static final CsvWishes NONE =
            new CsvWishes(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The columns that are named, by what they tell. */
    Map<Column, String> columns() {
        var named = new EnumMap<Column, @Nullable String>(Column.class);
        named.put(Column.DATE, date);
        named.put(Column.AMOUNT, amount);
        named.put(Column.DEBIT, debit);
        named.put(Column.CREDIT, credit);
        named.put(Column.PAYEE, payee);
        named.put(Column.PURPOSE, purpose);
        named.put(Column.COUNTERPARTY, counterparty);
        named.put(Column.CURRENCY, currency);
        named.put(Column.ID, id);
        named.put(Column.BALANCE, balance);
        named.values().removeIf(column -> column == null || column.isBlank());
        return named.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> String.valueOf(it.getValue())));
    }

    /** The charset that is asked for, if any. */
    public @Nullable Charset charset() throws UnreadableFile {
        if (encoding == null || encoding.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(encoding.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw UnreadableFile.wrongMapping("There is no encoding \"%s\".".formatted(encoding));
        }
    }
}
