package dev.lifeops.finance.budgets;

import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is refused about budgets. */
final class BudgetProblems {

    private BudgetProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "BUDGET_NOT_FOUND", "There is no such budget.");
    }

    static Problem exists() {
        return new Problem(
                HttpStatus.CONFLICT,
                "BUDGET_EXISTS",
                "There is a budget for this category; change its plan from a month on.");
    }

    static Problem tooMany(int most) {
        return new Problem(HttpStatus.CONFLICT, "TOO_MANY_BUDGETS", "A person has at most %d budgets.".formatted(most));
    }

    static Problem field(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}
