package dev.lifeops.receipts;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.receipts.ReceiptDesk.Shown;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(ReceiptController.PATH)
@Tag(name = "Receipts", description = "From a photograph to items and a booked transaction")
class ReceiptController {

    static final String PATH = "/api/v1/receipts";

    private final CurrentUser user;
    private final ReceiptDesk desk;
    private final ReceiptSearch search;

    ReceiptController(CurrentUser user, ReceiptDesk desk, ReceiptSearch search) {
        this.user = user;
        this.desk = desk;
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "List receipts", description = "The newest uploads first.")
    Paged<ReceiptSummary> list(
            @Valid @ParameterObject ReceiptFilter filter, @Valid @ParameterObject PageParameters page) {
        return Paged.of(search.find(user.id(), filter, page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a receipt", description = "All that is known of it; the `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "RECEIPT_NOT_FOUND", when = "There is no such receipt.")
    ResponseEntity<ReceiptView> get(@PathVariable UUID id) {
        return tagged(HttpStatus.OK, desk.show(user.id(), new ReceiptId(id), null));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Correct a receipt",
            description = "A JSON merge patch: what it names is replaced, `null` clears, the rest stays. Lists such as "
                    + "`items` are replaced as a whole. A receipt that could not be read can be filled in by hand.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ReceiptEdit.class))))
    @AnswersProblem(status = 404, code = "RECEIPT_NOT_FOUND", when = "There is no such receipt.")
    @AnswersProblem(status = 409, code = "RECEIPT_CONFIRMED", when = "It is confirmed and does not change any more.")
    @AnswersProblem(status = 409, code = "RECEIPT_BEING_READ", when = "It is still waiting to be read.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<ReceiptView> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody JsonNode patch) {
        return tagged(HttpStatus.OK, desk.correct(user.id(), new ReceiptId(id), ifMatch, patch));
    }

    @PostMapping("/{id}/confirm")
    @Operation(
            summary = "Confirm a receipt",
            description =
                    "Vouches for what it says, which books it as a transaction. Confirming again changes nothing.")
    @AnswersProblem(status = 404, code = "RECEIPT_NOT_FOUND", when = "There is no such receipt.")
    @AnswersProblem(status = 409, code = "RECEIPT_BEING_READ", when = "It is still waiting to be read.")
    @AnswersProblem(
            status = 422,
            code = "RECEIPT_INCOMPLETE",
            when = "Total, currency or day of purchase are not known; `missing` names them.")
    ResponseEntity<ReceiptView> confirm(@PathVariable UUID id) {
        return tagged(HttpStatus.OK, desk.confirm(user.id(), new ReceiptId(id)));
    }

    @PostMapping("/{id}/distinct")
    @Operation(
            summary = "Say that a receipt is of a purchase of its own",
            description = "Where it looks like another one (`SAME_PURCHASE`) and is none the less: the finding goes, "
                    + "and does not come back for these two. Where there is none, nothing changes.")
    @AnswersProblem(status = 404, code = "RECEIPT_NOT_FOUND", when = "There is no such receipt.")
    ResponseEntity<ReceiptView> tellApart(@PathVariable UUID id) {
        return tagged(HttpStatus.OK, desk.tellApart(user.id(), new ReceiptId(id)));
    }

    @PostMapping("/{id}/merge")
    @Operation(
            summary = "Merge another receipt of the same purchase into one",
            description = "Its picture comes to this one, and it goes. A confirmed receipt stays as it is and only "
                    + "takes the picture; where both were booked, the transaction of the one that goes is struck out.")
    @AnswersProblem(status = 404, code = "RECEIPT_NOT_FOUND", when = "There is no such receipt.")
    @AnswersProblem(
            status = 409,
            code = "RECEIPT_CONFIRMED",
            when = "The one that would go is confirmed and this one is not, or parts would come to a confirmed one.")
    @AnswersProblem(status = 409, code = "RECEIPT_BEING_READ", when = "One of them is still waiting to be read.")
    @AnswersProblem(status = 409, code = "TRANSACTION_REFUNDED", when = "A refund refers to what would be struck out.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<ReceiptView> merge(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @org.springframework.web.bind.annotation.RequestBody ReceiptMerger merger) {
        return tagged(HttpStatus.OK, desk.merge(user.id(), new ReceiptId(id), ifMatch, merger));
    }

    @PostMapping("/{id}/read-again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have a receipt read again",
            description = "Forgets the reading and all corrections, and queues the picture anew.")
    @AnswersProblem(status = 404, code = "RECEIPT_NOT_FOUND", when = "There is no such receipt.")
    @AnswersProblem(status = 409, code = "RECEIPT_CONFIRMED", when = "It is confirmed and does not change any more.")
    @AnswersProblem(status = 409, code = "RECEIPT_MERGED", when = "It was merged from several pictures.")
    ResponseEntity<ReceiptView> readAgain(@PathVariable UUID id) {
        return tagged(HttpStatus.ACCEPTED, desk.readAgain(user.id(), new ReceiptId(id)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a receipt",
            description = "Picture and reading are gone for good; what was booked from it stays.")
    @AnswersProblem(status = 404, code = "RECEIPT_NOT_FOUND", when = "There is no such receipt.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.delete(user.id(), new ReceiptId(id), ifMatch);
    }

    private static ResponseEntity<ReceiptView> tagged(HttpStatus status, Shown shown) {
        return ResponseEntity.status(status).eTag(ETags.of(shown.version())).body(shown.view());
    }
}
