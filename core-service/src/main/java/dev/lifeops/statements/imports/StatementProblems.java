package dev.lifeops.statements.imports;

import dev.lifeops.shared.Problem;
import dev.lifeops.statements.files.UnreadableFile;
import java.util.Collection;
import org.springframework.http.HttpStatus;

/** The refusals of statements, each with its stable code. */
final class StatementProblems {

    private StatementProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "IMPORT_NOT_FOUND", "There is no such import.");
    }

    static Problem mappingNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "MAPPING_NOT_FOUND", "There is no such mapping.");
    }

    static Problem numberNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "ACCOUNT_NUMBER_NOT_FOUND", "There is no such account number.");
    }

    static Problem undone() {
        return new Problem(HttpStatus.CONFLICT, "IMPORT_UNDONE", "The import was undone already.");
    }

    static Problem synced() {
        return new Problem(
                HttpStatus.CONFLICT,
                "IMPORT_IS_SYNCED",
                "The bank goes on telling of it: unlink the account or disconnect the bank, with the entries.");
    }

    static Problem unreadable(UnreadableFile file) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, file.code(), file.getMessage());
    }

    static Problem nothingReadable(Collection<PreviewView.Unreadable> lines) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "NOTHING_READABLE",
                        "No line of the file could be read; a preview shows how it was understood.")
                .with("unreadable", lines);
    }

    static Problem severalAccounts(Collection<String> numbers) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "SEVERAL_ACCOUNTS",
                        "The file is about several accounts; number says which one is meant.")
                .with("numbers", numbers);
    }

    static Problem accountNotInFile(String number) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "ACCOUNT_NOT_IN_FILE",
                "The file says nothing about the account %s.".formatted(number));
    }

    static Problem accountUnknown() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "ACCOUNT_UNKNOWN",
                "The file does not say whose statement it is, or it is the first of this account: accountId says it.");
    }

    static Problem ofAnotherAccount(String number) {
        return new Problem(
                HttpStatus.CONFLICT,
                "STATEMENT_OF_ANOTHER_ACCOUNT",
                "The file is about the account %s, which is not this one.".formatted(number));
    }

    static Problem otherCurrency(String told, String own) {
        return new Problem(
                HttpStatus.CONFLICT,
                "CURRENCY_MISMATCH",
                "The statement is in %s, and the account in %s.".formatted(told, own));
    }
}
