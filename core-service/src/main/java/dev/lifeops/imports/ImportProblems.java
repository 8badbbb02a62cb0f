package dev.lifeops.imports;

import dev.lifeops.shared.Problem;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The refusals of imports, each with its stable code. */
public final class ImportProblems {

    private static final int MOST_SHOWN = 100;

    private ImportProblems() {}

    /** There is no such import. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "IMPORT_NOT_FOUND", "There is no such import.");
    }

    static Problem undone() {
        return new Problem(HttpStatus.CONFLICT, "IMPORT_UNDONE", "The import was undone already.");
    }

    static Problem joined(int transactions) {
        return new Problem(
                HttpStatus.CONFLICT,
                "IMPORT_JOINED",
                "A bank has told of %d of its transactions since; undo those matches or statements first."
                        .formatted(transactions));
    }

    /** It does not come to its end. */
    public static Problem damaged() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "FILE_DAMAGED", "The file breaks off or is damaged.");
    }

    static Problem noFireflyExport(Collection<String> missing) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "NOT_A_FIREFLY_EXPORT",
                        "It is no transactions.csv as Firefly III exports it: columns are missing.")
                .with("missing", missing);
    }

    /** No line of it could be taken. */
    public static Problem nothingReadable(List<RefusedLine> lines) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "NOTHING_READABLE",
                        "No line of the file could be taken; a preview shows why.")
                .with("refused", lines.subList(0, Math.min(lines.size(), MOST_SHOWN)));
    }

    static Problem unknownAccount(String wish) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "UNKNOWN_ACCOUNT",
                "\"%s\" names no account of the file, or none that you have in use.".formatted(wish));
    }

    static Problem otherCurrency(String name, String told, String own) {
        return new Problem(
                HttpStatus.CONFLICT,
                "CURRENCY_MISMATCH",
                "The account \"%s\" is in %s in the file, and in %s here.".formatted(name, told, own));
    }
}
