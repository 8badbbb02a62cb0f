package dev.lifeops.statements.files;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file of which it is known how to read it.
 *
 * @param headings of the columns of a table, where they are written
 * @param signature by which tables of the same bank are known again; empty where they are not
 * @param mapping of a table
 */
public record StatementReading(
        StatementFile file,
        List<String> headings,
        String signature,
        @Nullable CsvMapping mapping) {

    /** The mapping that a person had tables of this signature read by is asked for where it is a table. */
    public static StatementReading of(
            StatementFile file, CsvWishes wishes, Function<String, Optional<CsvMapping>> remembered)
            throws IOException, UnreadableFile {
        if (file.format() != StatementFormat.CSV) {
            return new StatementReading(file, List.of(), "", null);
        }
        var guess = CsvGuess.of(file, wishes, remembered);
        return new StatementReading(file, guess.headings(), guess.signature(), guess.mapping());
    }

    /** Reads all of it, with no more than a line in memory. */
    public void read(StatementSink target) throws IOException, UnreadableFile {
        var sink = new UniqueNumbers(target);
        switch (file.format()) {
            case CSV -> CsvStatement.read(file, mapped(), sink);
            case OFX -> OfxStatement.read(file, sink);
            case QIF -> QifStatement.read(file, sink);
            case CAMT053 -> CamtStatement.read(file, sink);
            case MT940 -> Mt940Statement.read(file, sink);
            case SIMPLEFIN, PLAID -> throw new IllegalStateException("services give no files");
        }
    }

    private CsvMapping mapped() {
        if (mapping == null) {
            throw new IllegalStateException("a table has a mapping");
        }
        return mapping;
    }
}
