package dev.lifeops.finance.goals;

import dev.lifeops.finance.goals.GoalDesk.Shown;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKey;
import dev.lifeops.shared.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(GoalController.PATH)
@Tag(name = "Goals", description = "What is saved for")
class GoalController {

    static final String PATH = "/api/v1/goals";

    private final CurrentUser user;
    private final GoalDesk goals;

    GoalController(CurrentUser user, GoalDesk goals) {
        this.user = user;
        this.goals = goals;
    }

    /** All goals of a person, which are few. */
    @Schema(name = "GoalList")
    record All(List<GoalView> items) {}

    @GetMapping
    @Operation(summary = "List goals", description = "With what is saved; what is due next comes first.")
    All list() {
        return new All(goals.list(user.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a goal", description = "The `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "GOAL_NOT_FOUND", when = "There is no such goal.")
    ResponseEntity<GoalView> get(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), goals.show(user.id(), id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Set a goal")
    @AnswersProblem(status = 409, code = "ACCOUNT_ARCHIVED", when = "The account is archived.")
    @AnswersProblem(status = 409, code = "GOAL_ACCOUNT_TAKEN", when = "Another goal is saved for on that account.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another goal before.")
    ResponseEntity<GoalView> set(
            @Valid @RequestBody GoalEdit goal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        var set = goals.set(user.id(), goal, idempotencyKey);
        return tagged(ResponseEntity.created(URI.create(PATH + "/" + set.view().id())), set);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Describe a goal anew",
            description = "A JSON merge patch: what it names is replaced, `null` clears, the rest stays.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = GoalEdit.class))))
    @AnswersProblem(status = 404, code = "GOAL_NOT_FOUND", when = "There is no such goal.")
    @AnswersProblem(status = 409, code = "GOAL_ACCOUNT_TAKEN", when = "Another goal is saved for on that account.")
    @AnswersProblem(status = 409, code = "GOAL_HAS_CONTRIBUTIONS", when = "Its account or currency was to change.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<GoalView> describe(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return tagged(ResponseEntity.ok(), goals.describe(user.id(), id, ifMatch, patch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give up a goal", description = "With its contributions; an account stays as it is.")
    @AnswersProblem(status = 404, code = "GOAL_NOT_FOUND", when = "There is no such goal.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        goals.delete(user.id(), id, ifMatch);
    }

    @GetMapping("/{id}/contributions")
    @Operation(summary = "List what was laid aside for a goal", description = "The latest first.")
    @AnswersProblem(status = 404, code = "GOAL_NOT_FOUND", when = "There is no such goal.")
    Contribution.All contributions(@PathVariable UUID id) {
        return goals.contributions(user.id(), id);
    }

    @PostMapping("/{id}/contributions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Lay something aside for a goal", description = "Below zero takes it out again.")
    @AnswersProblem(status = 404, code = "GOAL_NOT_FOUND", when = "There is no such goal.")
    @AnswersProblem(status = 409, code = "GOAL_HAS_ACCOUNT", when = "What its account holds is what is saved.")
    Contribution contribute(@PathVariable UUID id, @Valid @RequestBody Contribution.Edit contribution) {
        return goals.contribute(user.id(), id, contribution);
    }

    @DeleteMapping("/{id}/contributions/{contributionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Strike out what was laid aside")
    @AnswersProblem(status = 404, code = "CONTRIBUTION_NOT_FOUND", when = "The goal has no such contribution.")
    @AnswersProblem(status = 404, code = "GOAL_NOT_FOUND", when = "There is no such goal.")
    void takeBack(@PathVariable UUID id, @PathVariable UUID contributionId) {
        goals.takeBack(user.id(), id, contributionId);
    }

    private static ResponseEntity<GoalView> tagged(ResponseEntity.BodyBuilder answer, Shown shown) {
        return answer.eTag(ETags.of(shown.version())).body(shown.view());
    }
}
