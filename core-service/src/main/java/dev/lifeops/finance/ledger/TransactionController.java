package dev.lifeops.finance.ledger;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKey;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
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
@RequestMapping(TransactionController.PATH)
@Tag(name = "Transactions", description = "Money that came in, went out and moved")
class TransactionController {

    static final String PATH = "/api/v1/transactions";

    private final CurrentUser user;
    private final Ledger ledger;
    private final TransactionSearch search;

    TransactionController(CurrentUser user, Ledger ledger, TransactionSearch search) {
        this.user = user;
        this.ledger = ledger;
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "List transactions", description = "The latest day first.")
    Paged<TransactionSummary> list(
            @Valid @ParameterObject TransactionFilter filter, @Valid @ParameterObject PageParameters page) {
        return Paged.of(search.find(user.id(), filter, page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a transaction", description = "With its lines; the `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "TRANSACTION_NOT_FOUND", when = "There is no such transaction.")
    ResponseEntity<TransactionView> get(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), ledger.show(user.id(), id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write down a transaction",
            description =
                    "For what has no receipt. The amount is never negative; `kind` tells the direction. The lines "
                            + "add up to it; without any there is one line.")
    @AnswersProblem(status = 409, code = "ACCOUNT_ARCHIVED", when = "The account is archived.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category.")
    @AnswersProblem(status = 422, code = "UNKNOWN_EXPENSE", when = "You have no such expense to be refunded.")
    @AnswersProblem(status = 422, code = "LINES_DO_NOT_ADD_UP", when = "The lines do not come to the amount.")
    @AnswersProblem(status = 422, code = "REFUND_EXCEEDS_EXPENSE", when = "More would be given back than was paid.")
    @AnswersProblem(status = 422, code = "NO_RATE", when = "The account is in another currency, and no rate is known.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another entry before.")
    ResponseEntity<TransactionView> write(
            @Valid @RequestBody TransactionEdit edit,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        var written = ledger.write(user.id(), edit, idempotencyKey);
        return tagged(ResponseEntity.created(URI.create(PATH + "/" + written.id())), written);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Correct a transaction",
            description = "A JSON merge patch: what it names is replaced, `null` clears, the rest stays; `lines` are "
                    + "replaced as a whole, and those that have an `id` keep it. A single line follows the amount. "
                    + "What it was before is kept in its history.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TransactionEdit.class))))
    @AnswersProblem(status = 404, code = "TRANSACTION_NOT_FOUND", when = "There is no such transaction.")
    @AnswersProblem(status = 409, code = "TRANSACTION_REFUNDED", when = "A refund refers to it as an expense.")
    @AnswersProblem(status = 409, code = "TRANSACTION_OF_GROUP", when = "A group wrote it.")
    @AnswersProblem(status = 409, code = "TRANSACTION_SPLIT", when = "It is split, and would be no expense any more.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 422, code = "LINES_DO_NOT_ADD_UP", when = "The lines do not come to the amount.")
    @AnswersProblem(status = 422, code = "REFUND_EXCEEDS_EXPENSE", when = "More would be given back than was paid.")
    @AnswersProblem(status = 422, code = "UNKNOWN_LINE", when = "A line has an id that the transaction does not have.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<TransactionView> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return tagged(ResponseEntity.ok(), ledger.correct(user.id(), id, ifMatch, patch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Strike out a transaction",
            description = "Its receipt, if it has one, stays, and so does its history.")
    @AnswersProblem(status = 404, code = "TRANSACTION_NOT_FOUND", when = "There is no such transaction.")
    @AnswersProblem(status = 409, code = "TRANSACTION_REFUNDED", when = "A refund refers to it.")
    @AnswersProblem(status = 409, code = "TRANSACTION_OF_GROUP", when = "A group wrote it.")
    @AnswersProblem(status = 409, code = "TRANSACTION_SPLIT", when = "It is split among a group.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void strike(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ledger.strike(user.id(), id, ifMatch);
    }

    @GetMapping("/{id}/history")
    @Operation(
            summary = "Get what was changed about a transaction",
            description = "The latest change first, each with what it was before and after; also once struck out.")
    @AnswersProblem(status = 404, code = "TRANSACTION_NOT_FOUND", when = "There never was such a transaction.")
    Paged<ChangeView> history(@PathVariable UUID id, @Valid @ParameterObject PageParameters page) {
        return ledger.history(user.id(), id, page.sortedBy(Sort.unsorted()));
    }

    static ResponseEntity<TransactionView> tagged(ResponseEntity.BodyBuilder answer, Transaction transaction) {
        return answer.eTag(ETags.of(transaction.version())).body(TransactionView.of(transaction));
    }
}
