package dev.lifeops.finance.accounts;

import dev.lifeops.shared.Problem;
import org.springframework.http.HttpStatus;

/** What is refused about accounts. */
final class AccountProblems {

    private AccountProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "ACCOUNT_NOT_FOUND", "There is no such account.");
    }

    static Problem nameTaken() {
        return new Problem(HttpStatus.CONFLICT, "ACCOUNT_NAME_TAKEN", "Another of your accounts has this name.");
    }

    static Problem inUse() {
        return new Problem(
                HttpStatus.CONFLICT,
                "ACCOUNT_IN_USE",
                "There are entries on this account or a goal saved for: it can be archived, but not be deleted or change its currency.");
    }

    static Problem unknown(String field) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_ACCOUNT", "There is no such account.")
                .with("field", field);
    }

    static Problem ofGroup() {
        return new Problem(
                HttpStatus.CONFLICT,
                "ACCOUNT_OF_GROUP",
                "The account belongs to a group and follows what is shared there; it can be called otherwise.");
    }

    static Problem archived(String field) {
        return new Problem(HttpStatus.CONFLICT, "ACCOUNT_ARCHIVED", "Nothing new is booked on an archived account.")
                .with("field", field);
    }
}
