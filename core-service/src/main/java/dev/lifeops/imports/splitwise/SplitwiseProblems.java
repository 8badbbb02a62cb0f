package dev.lifeops.imports.splitwise;

import dev.lifeops.shared.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The refusals of imports from Splitwise, each with its stable code. */
final class SplitwiseProblems {

    private SplitwiseProblems() {}

    static Problem noExport() {
        return refusal(
                "NOT_A_SPLITWISE_EXPORT",
                "It is no export of a group as Splitwise writes it: a day, a description, a category, the cost, the "
                        + "currency and a column for each of two members or more.");
    }

    static Problem tooManyLines(int most) {
        return refusal("TOO_MANY_LINES", "It has more than %d lines.".formatted(most));
    }

    static Problem unknownMember(String wish) {
        return refusal(
                "UNKNOWN_MEMBER", "\"%s\" names no member of the file, or none that is in the group.".formatted(wish));
    }

    static Problem unknownAccount() {
        return refusal("UNKNOWN_ACCOUNT", "You have no such account, or it is archived or a group's.");
    }

    static Problem sameMember(String name) {
        return refusal("MEMBER_TWICE", "Somebody else of the file would be \"%s\" as well.".formatted(name));
    }

    static Problem whoIsIt(List<String> members) {
        return refusal("ME_UNKNOWN", "Say which member of the file you are: none alone is called like you.")
                .with("members", members);
    }

    private static Problem refusal(String code, String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }
}
