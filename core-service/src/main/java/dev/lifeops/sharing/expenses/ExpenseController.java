package dev.lifeops.sharing.expenses;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKey;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import dev.lifeops.sharing.expenses.ExpenseDesk.Shown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
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
@RequestMapping(ExpenseController.PATH)
@Tag(name = "Shared expenses", description = "What groups pay for together, and who bears what of it")
class ExpenseController {

    static final String PATH = "/api/v1/groups/{groupId}/expenses";

    private final CurrentUser user;
    private final ExpenseDesk expenses;

    ExpenseController(CurrentUser user, ExpenseDesk expenses) {
        this.user = user;
        this.expenses = expenses;
    }

    @GetMapping
    @Operation(summary = "List the expenses of a group", description = "The latest day first.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    Paged<ExpenseView> list(@PathVariable UUID groupId, @Valid @ParameterObject PageParameters page) {
        return expenses.list(user.id(), groupId, page.sortedBy(Sort.unsorted()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an expense of a group", description = "With who bears what; the `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "EXPENSE_NOT_FOUND", when = "The group has no such expense.")
    ResponseEntity<ExpenseView> get(@PathVariable UUID groupId, @PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), expenses.show(user.id(), groupId, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write down an expense in a group",
            description = "For what is in nobody's books yet, paid by any member. Lines of type TAX, OTHER, DISCOUNT "
                    + "and ROUNDING go along with the items that each one bears. What you have in your books already "
                    + "is split instead.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    @AnswersProblem(status = 409, code = "MEMBER_LEFT", when = "Somebody named left the group.")
    @AnswersProblem(status = 422, code = "UNKNOWN_MEMBER", when = "Somebody named is not in the group.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "LINES_DO_NOT_ADD_UP", when = "The lines do not come to the amount.")
    @AnswersProblem(status = 422, code = "SPLIT_DOES_NOT_ADD_UP", when = "The parts do not come to the whole.")
    @AnswersProblem(status = 422, code = "SHARE_BELOW_ZERO", when = "Somebody would bear less than nothing.")
    @AnswersProblem(status = 422, code = "NOTHING_SHARED", when = "Nobody but who paid has a part of it.")
    @AnswersProblem(status = 422, code = "NO_RATE", when = "The account is in another currency, and no rate is known.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another expense before.")
    ResponseEntity<ExpenseView> write(
            @PathVariable UUID groupId,
            @Valid @RequestBody ExpenseEdit expense,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        return created(expenses.write(user.id(), groupId, expense, idempotencyKey));
    }

    @PostMapping("/split")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Split an expense of mine among a group",
            description = "All of it, or some lines alone; the group sees no more than these. The transaction stays as "
                    + "it is, and what others bear comes back to you in the same categories on an account that holds "
                    + "what the group owes you. It follows whatever you change about the transaction.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "TRANSACTION_NOT_FOUND", when = "You have no such transaction.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    @AnswersProblem(status = 409, code = "MEMBER_LEFT", when = "Somebody named left the group.")
    @AnswersProblem(status = 409, code = "TRANSACTION_SPLIT", when = "It is split already.")
    @AnswersProblem(status = 409, code = "TRANSACTION_NOT_SPLITTABLE", when = "It is no expense of more than nothing.")
    @AnswersProblem(status = 422, code = "UNKNOWN_MEMBER", when = "Somebody named is not in the group.")
    @AnswersProblem(status = 422, code = "UNKNOWN_LINE", when = "A line is not the transaction's, or named twice.")
    @AnswersProblem(status = 422, code = "SPLIT_DOES_NOT_ADD_UP", when = "The parts do not come to the whole.")
    @AnswersProblem(status = 422, code = "SHARE_BELOW_ZERO", when = "Somebody would bear less than nothing.")
    @AnswersProblem(status = 422, code = "NOTHING_SHARED", when = "Nobody but you has a part of it.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another split before.")
    ResponseEntity<ExpenseView> split(
            @PathVariable UUID groupId,
            @Valid @RequestBody TransactionSplit split,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        return created(expenses.split(user.id(), groupId, split, idempotencyKey));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Correct an expense of a group, or split it otherwise",
            description =
                    "A JSON merge patch of what it was written down with; of a transaction that is split, of what "
                            + "it was split with, which only who paid can do.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(oneOf = {ExpenseEdit.class, TransactionSplit.class}))))
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "EXPENSE_NOT_FOUND", when = "The group has no such expense.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    @AnswersProblem(status = 409, code = "NOT_PAYER", when = "It splits a transaction of somebody else.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 422, code = "SPLIT_DOES_NOT_ADD_UP", when = "The parts do not come to the whole.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<ExpenseView> correct(
            @PathVariable UUID groupId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return tagged(ResponseEntity.ok(), expenses.correct(user.id(), groupId, id, ifMatch, patch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take an expense back",
            description = "Nobody's books mention it any more; the transaction that was split stays, unsplit.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "EXPENSE_NOT_FOUND", when = "The group has no such expense.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    @AnswersProblem(status = 409, code = "NOT_PAYER", when = "It splits a transaction of somebody else.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void remove(
            @PathVariable UUID groupId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        expenses.remove(user.id(), groupId, id, ifMatch);
    }

    private static ResponseEntity<ExpenseView> created(Shown shown) {
        var path = PATH.replace("{groupId}", shown.circle().id().toString());
        return tagged(
                ResponseEntity.created(URI.create(path + "/" + shown.expense().id())), shown);
    }

    private static ResponseEntity<ExpenseView> tagged(ResponseEntity.BodyBuilder answer, Shown shown) {
        return answer.eTag(ETags.of(shown.expense().version())).body(shown.view());
    }
}
