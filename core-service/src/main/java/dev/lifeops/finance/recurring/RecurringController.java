package dev.lifeops.finance.recurring;

import dev.lifeops.finance.recurring.Recurring.Shown;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/recurring")
@Tag(name = "Recurring", description = "Subscriptions, bills and salaries, as found in the transactions")
class RecurringController {

    private final CurrentUser user;
    private final Recurring recurring;

    RecurringController(CurrentUser user, Recurring recurring) {
        this.user = user;
        this.recurring = recurring;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "List what comes back",
            description = "What is due next comes first. It follows the transactions within seconds. Also as CSV.")
    RecurringList list(@ParameterObject RecurringFilter filter) {
        return recurring.list(user.id(), filter);
    }

    @GetMapping(
            path = "/expected",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "List what is to be expected",
            description = "Payments that should come, the earliest first; up to three years ahead. Also as CSV.")
    @AnswersProblem(status = 422, code = "VALIDATION_FAILED", when = "The days make no sense or are too many.")
    ExpectedView expected(@ParameterObject ExpectedDays days) {
        return recurring.expected(user.id(), days);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Get one of what comes back",
            description = "With its payments, changes of price and what did not come; the `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "RECURRING_NOT_FOUND", when = "There is no such thing, or no longer.")
    ResponseEntity<RecurringDetail> get(@PathVariable UUID id) {
        return tagged(recurring.show(user.id(), id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Name, confirm or dismiss it",
            description = "A JSON merge patch: what it names is replaced, `null` clears, the rest stays.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RecurringEdit.class))))
    @AnswersProblem(status = 404, code = "RECURRING_NOT_FOUND", when = "There is no such thing, or no longer.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<RecurringDetail> edit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return tagged(recurring.edit(user.id(), id, ifMatch, patch));
    }

    private static ResponseEntity<RecurringDetail> tagged(Shown shown) {
        return ResponseEntity.ok().eTag(ETags.of(shown.version())).body(shown.view());
    }
}
