package dev.lifeops.statements.matching;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/statements/matches")
@Tag(name = "Matches", description = "Purchases of which a bank and a person have told")
class MatchController {

    private final CurrentUser user;
    private final Matching matching;
    private final Deciding deciding;
    private final MatchList matches;

    MatchController(CurrentUser user, Matching matching, Deciding deciding, MatchList matches) {
        this.user = user;
        this.matching = matching;
        this.deciding = deciding;
        this.matches = matches;
    }

    @PostMapping("/search")
    @Operation(
            summary = "Look for matches",
            description = "After an import and a confirmed receipt that happens by itself. What is sure is joined, "
                    + "what may be is proposed, and what you refused or took apart is left alone.")
    Found search() {
        return matching.search(user.id());
    }

    @GetMapping
    @Operation(summary = "List matches", description = "The latest first, of one search the surest first.")
    Paged<MatchView> list(
            @RequestParam(required = false) @Nullable MatchStatus status, @Valid @ParameterObject PageParameters page) {
        return Paged.of(matches.all(user.id(), status, page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a match", description = "With its score and the reasons for it.")
    @AnswersProblem(status = 404, code = "MATCH_NOT_FOUND", when = "There is no such match.")
    MatchView show(@PathVariable UUID id) {
        return matches.find(user.id(), id).orElseThrow(MatchProblems::notFound);
    }

    @PostMapping("/{id}/accept")
    @Operation(
            summary = "Join what is proposed",
            description = "The transaction with its items stays and moves to the account of the bank, whose own "
                    + "transaction goes. What the bank calls the merchant is learned.")
    @AnswersProblem(status = 404, code = "MATCH_NOT_FOUND", when = "There is no such match.")
    @AnswersProblem(status = 409, code = "MATCH_DECIDED", when = "It is no proposal any more.")
    @AnswersProblem(status = 409, code = "MATCH_OVERTAKEN", when = "What it would join is not what it was.")
    MatchView accept(@PathVariable UUID id) {
        deciding.accept(user.id(), id);
        return show(id);
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Refuse what is proposed", description = "It is not proposed again.")
    @AnswersProblem(status = 404, code = "MATCH_NOT_FOUND", when = "There is no such match.")
    @AnswersProblem(status = 409, code = "MATCH_DECIDED", when = "It is no proposal any more.")
    MatchView reject(@PathVariable UUID id) {
        deciding.reject(user.id(), id);
        return show(id);
    }

    @PostMapping("/{id}/undo")
    @Operation(
            summary = "Take apart what was joined",
            description = "Both are as they were before, and are not joined again by themselves.")
    @AnswersProblem(status = 404, code = "MATCH_NOT_FOUND", when = "There is no such match.")
    @AnswersProblem(status = 409, code = "MATCH_DECIDED", when = "It is not joined.")
    MatchView undo(@PathVariable UUID id) {
        deciding.undo(user.id(), id);
        return show(id);
    }
}
