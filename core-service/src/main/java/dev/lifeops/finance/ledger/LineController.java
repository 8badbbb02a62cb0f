package dev.lifeops.finance.ledger;

import static dev.lifeops.finance.ledger.TransactionController.tagged;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(TransactionController.PATH + "/{id}/lines")
@Tag(name = "Transactions")
class LineController {

    private final CurrentUser user;
    private final LineDesk lines;

    LineController(CurrentUser user, LineDesk lines) {
        this.user = user;
        this.lines = lines;
    }

    /** The parts of a line. */
    @Schema(name = "LineSplit")
    record Split(
            @Schema(description = "New lines, without ids, that come to the amount of the line")
            @NotNull @Size(min = 2, max = 100) List<@Valid @NotNull LineEdit> parts) {}

    /** Lines that are to be one. */
    @Schema(name = "LineMerger")
    record Merger(
            @NotNull @Size(min = 2, max = 1000) List<@NotNull UUID> lines,

            @Schema(description = "That of the first of them where nothing is said") @Size(max = 300) @Nullable String description) {}

    @PostMapping("/{lineId}/split")
    @Operation(
            summary = "Split a line into parts",
            description = "They come to its amount and take its place; the first keeps its id.")
    @AnswersProblem(status = 404, code = "LINE_NOT_FOUND", when = "The transaction has no such line.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "The transaction was changed in the meantime.")
    @AnswersProblem(status = 422, code = "LINES_DO_NOT_ADD_UP", when = "The parts do not come to the line's amount.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<TransactionView> split(
            @PathVariable UUID id,
            @PathVariable UUID lineId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Split split) {
        return tagged(ResponseEntity.ok(), lines.split(user.id(), id, lineId, ifMatch, split.parts()));
    }

    @PostMapping("/merge")
    @Operation(
            summary = "Merge lines into one",
            description = "It comes to what they came to, and has the place and the id of the first of them.")
    @AnswersProblem(status = 404, code = "LINE_NOT_FOUND", when = "The transaction has no such line.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "The transaction was changed in the meantime.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<TransactionView> merge(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Merger merger) {
        return tagged(ResponseEntity.ok(), lines.merge(user.id(), id, ifMatch, merger.lines(), merger.description()));
    }

    @DeleteMapping("/{lineId}")
    @Operation(
            summary = "Delete a line",
            description = "What was paid stays: what the line came to goes to a line of type OTHER.")
    @AnswersProblem(status = 404, code = "LINE_NOT_FOUND", when = "The transaction has no such line.")
    @AnswersProblem(status = 409, code = "LAST_LINE", when = "It is the only one.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "The transaction was changed in the meantime.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<TransactionView> delete(
            @PathVariable UUID id,
            @PathVariable UUID lineId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(ResponseEntity.ok(), lines.delete(user.id(), id, lineId, ifMatch));
    }
}
