package dev.lifeops.finance.budgets;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(BudgetController.PATH)
@Tag(name = "Budgets", description = "What is meant to be spent on what, a month")
class BudgetController {

    static final String PATH = "/api/v1/budgets";

    private final CurrentUser user;
    private final BudgetDesk budgets;

    BudgetController(CurrentUser user, BudgetDesk budgets) {
        this.user = user;
        this.budgets = budgets;
    }

    /** All budgets of a person, which are few. */
    @Schema(name = "BudgetList")
    record All(List<BudgetView> items) {}

    @GetMapping
    @Operation(summary = "List budgets", description = "With their plans, by the name of the category.")
    All list() {
        return new All(budgets.list(user.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a budget", description = "The `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "BUDGET_NOT_FOUND", when = "There is no such budget.")
    ResponseEntity<BudgetView> get(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), budgets.show(user.id(), id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin a budget",
            description = "For a category with all its parts, which may have budgets of their own.")
    @AnswersProblem(status = 409, code = "BUDGET_EXISTS", when = "There is a budget for this category.")
    @AnswersProblem(status = 409, code = "TOO_MANY_BUDGETS", when = "There are as many as a person may have.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another one before.")
    ResponseEntity<BudgetView> begin(
            @Valid @RequestBody BudgetEdit budget,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        var begun = budgets.begin(user.id(), budget, idempotencyKey);
        return tagged(ResponseEntity.created(URI.create(PATH + "/" + begun.id())), begun);
    }

    @PutMapping("/{id}/plan/{month}")
    @Operation(
            summary = "Plan on from a month",
            description =
                    "Counts until the next month that has a plan of its own; the months before stay as they were.")
    @AnswersProblem(status = 404, code = "BUDGET_NOT_FOUND", when = "There is no such budget.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<BudgetView> plan(
            @PathVariable UUID id,
            @Parameter(schema = @Schema(type = "string", example = "2026-03")) @PathVariable YearMonth month,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StepEdit step) {
        return tagged(ResponseEntity.ok(), budgets.plan(user.id(), id, ifMatch, month, step));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a budget", description = "With its past; without a limit from a month on it rests.")
    @AnswersProblem(status = 404, code = "BUDGET_NOT_FOUND", when = "There is no such budget.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        budgets.delete(user.id(), id, ifMatch);
    }

    private static ResponseEntity<BudgetView> tagged(ResponseEntity.BodyBuilder answer, Budget budget) {
        return answer.eTag(ETags.of(budget.version())).body(budget.view());
    }
}
