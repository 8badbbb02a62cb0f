package dev.lifeops.finance.categories;

import dev.lifeops.shared.Problem;
import org.springframework.http.HttpStatus;

/** What is refused about categories. */
final class CategoryProblems {

    private CategoryProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "CATEGORY_NOT_FOUND", "There is no such category.");
    }

    static Problem unknown(String field) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_CATEGORY", "There is no such category.")
                .with("field", field);
    }

    static Problem nameTaken() {
        return new Problem(
                HttpStatus.CONFLICT, "CATEGORY_NAME_TAKEN", "There is a category of this name in the same place.");
    }

    static Problem cycle() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "CATEGORY_CYCLE",
                "A category cannot be part of itself, nor of what is part of it.");
    }

    static Problem inUse() {
        return new Problem(
                HttpStatus.CONFLICT,
                "CATEGORY_IN_USE",
                "There are lines, categories, rules or a budget in this one; say with moveTo where they go.");
    }

    static Problem bothHaveBudgets() {
        return new Problem(
                HttpStatus.CONFLICT, "BUDGET_EXISTS", "Both categories have a budget; delete one of these first.");
    }
}
