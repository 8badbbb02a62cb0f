package dev.lifeops.finance.rules;

import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is refused about rules. */
final class RuleProblems {

    private RuleProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "RULE_NOT_FOUND", "There is no such rule.");
    }

    static Problem unknown(String field) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_RULE", "There is no such rule.")
                .with("field", field);
    }

    static Problem asksNothing() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "RULE_WITHOUT_CONDITION",
                "A rule asks for something: merchant, item, amountFrom, amountTo, accountId or kind.");
    }

    static Problem doesNothing() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "RULE_WITHOUT_EFFECT",
                "A rule does something: categoryId, tag or both.");
    }

    static Problem tooMany(int most) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "TOO_MANY_RULES", "There can be %d rules at most.".formatted(most));
    }

    static Problem field(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}
