package dev.lifeops.statements.matching;

import dev.lifeops.shared.Problem;
import org.springframework.http.HttpStatus;

/** What is refused about matches. */
final class MatchProblems {

    private MatchProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "MATCH_NOT_FOUND", "There is no such match.");
    }

    static Problem decided(MatchStatus status) {
        return new Problem(HttpStatus.CONFLICT, "MATCH_DECIDED", "That does not go with a match that is decided.")
                .with("matchStatus", status.name());
    }

    static Problem overtaken() {
        return new Problem(
                HttpStatus.CONFLICT,
                "MATCH_OVERTAKEN",
                "What it would join has been changed, joined or struck out in the meantime.");
    }

    static Problem aliasNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "ALIAS_NOT_FOUND", "There is no such alias.");
    }
}
