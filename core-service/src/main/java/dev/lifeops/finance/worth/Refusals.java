package dev.lifeops.finance.worth;

import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import java.util.List;

/** What is refused about the days and months of reports. */
final class Refusals {

    private Refusals() {}

    static Problem field(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}
