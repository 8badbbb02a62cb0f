package dev.lifeops.finance.goals;

import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is refused about goals. */
final class GoalProblems {

    private GoalProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "GOAL_NOT_FOUND", "There is no such goal.");
    }

    static Problem contributionNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "CONTRIBUTION_NOT_FOUND", "The goal has no such contribution.");
    }

    static Problem accountTaken() {
        return new Problem(
                HttpStatus.CONFLICT,
                "GOAL_ACCOUNT_TAKEN",
                "Another goal is saved for on this account; the same money would count twice.");
    }

    static Problem hasAccount() {
        return new Problem(
                HttpStatus.CONFLICT,
                "GOAL_HAS_ACCOUNT",
                "What the account of this goal holds is what is saved for it.");
    }

    static Problem hasContributions() {
        return new Problem(
                HttpStatus.CONFLICT,
                "GOAL_HAS_CONTRIBUTIONS",
                "Contributions are written down for this goal; take them away before its account or currency changes.");
    }

    static Problem field(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}
