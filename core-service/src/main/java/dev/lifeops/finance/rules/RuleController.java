package dev.lifeops.finance.rules;

import dev.lifeops.finance.rules.RuleDesk.Shown;
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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
@RequestMapping(RuleController.PATH)
@Tag(name = "Rules", description = "What you decide once for all transactions to come, in order")
class RuleController {

    static final String PATH = "/api/v1/rules";

    private final CurrentUser user;
    private final RuleDesk rules;

    RuleController(CurrentUser user, RuleDesk rules) {
        this.user = user;
        this.rules = rules;
    }

    /** Where a rule is to be. */
    @Schema(name = "RuleMove")
    record Move(
            @Schema(description = "Counted from 1; beyond the last is last") @NotNull @Min(1) Integer place) {}

    @GetMapping
    @Operation(summary = "List rules", description = "In order: the first that fits a line decides its category.")
    Paged<Rule.View> list(@Valid @ParameterObject PageParameters page) {
        return rules.list(user.id(), page.sortedBy(Sort.unsorted()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a rule", description = "The `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "RULE_NOT_FOUND", when = "There is no such rule.")
    ResponseEntity<Rule.View> get(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), rules.show(user.id(), id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a rule", description = "It comes last. The answer tells which rules it fights with.")
    @AnswersProblem(status = 422, code = "RULE_WITHOUT_CONDITION", when = "It asks for nothing.")
    @AnswersProblem(status = 422, code = "RULE_WITHOUT_EFFECT", when = "It does nothing.")
    @AnswersProblem(status = 422, code = "TOO_MANY_RULES", when = "You have 200 of them.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another one before.")
    ResponseEntity<Rule.View> add(
            @Valid @RequestBody RuleEdit rule,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        var added = rules.add(user.id(), rule, idempotencyKey);
        return tagged(
                ResponseEntity.created(URI.create(PATH + "/" + added.view().id())), added);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change a rule",
            description = "A JSON merge patch: what it names is replaced, `null` clears, the rest stays.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RuleEdit.class))))
    @AnswersProblem(status = 404, code = "RULE_NOT_FOUND", when = "There is no such rule.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 422, code = "RULE_WITHOUT_CONDITION", when = "It would ask for nothing.")
    @AnswersProblem(status = 422, code = "RULE_WITHOUT_EFFECT", when = "It would do nothing.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<Rule.View> rewrite(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return tagged(ResponseEntity.ok(), rules.rewrite(user.id(), id, ifMatch, patch));
    }

    @PostMapping("/{id}/move")
    @Operation(summary = "Move a rule to another place", description = "Those between make room.")
    @AnswersProblem(status = 404, code = "RULE_NOT_FOUND", when = "There is no such rule.")
    ResponseEntity<Rule.View> move(@PathVariable UUID id, @Valid @RequestBody Move move) {
        return tagged(ResponseEntity.ok(), rules.move(user.id(), id, move.place()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a rule", description = "Lines keep the categories that they have.")
    @AnswersProblem(status = 404, code = "RULE_NOT_FOUND", when = "There is no such rule.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        rules.delete(user.id(), id, ifMatch);
    }

    private static ResponseEntity<Rule.View> tagged(ResponseEntity.BodyBuilder answer, Shown shown) {
        return answer.eTag(ETags.of(shown.version())).body(shown.view());
    }
}
