package dev.lifeops.finance.reports;

import dev.lifeops.shared.Problem;
import org.springframework.http.HttpStatus;

/** What is refused about reports. */
final class ReportProblems {

    private ReportProblems() {}

    static Problem unknownCategory() {
        return unknown("UNKNOWN_CATEGORY", "There is no such category.", "categoryId");
    }

    static Problem unknownAccount() {
        return unknown("UNKNOWN_ACCOUNT", "There is no such account.", "accountId");
    }

    private static Problem unknown(String code, String detail, String field) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail).with("field", field);
    }
}
