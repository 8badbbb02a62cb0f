package dev.lifeops.sharing.groups;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(GroupController.PATH)
@Tag(name = "Groups", description = "People who pay for things together")
class GroupController {

    static final String PATH = "/api/v1/groups";

    private final CurrentUser user;
    private final GroupDesk groups;
    private final Circles circles;
    private final GroupHistory history;

    GroupController(CurrentUser user, GroupDesk groups, Circles circles, GroupHistory history) {
        this.user = user;
        this.groups = groups;
        this.circles = circles;
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "List my groups", description = "With what each member is owed; those in use first, by name.")
    Paged<GroupView> list(@Valid @ParameterObject PageParameters page) {
        return groups.list(user.id(), page.sortedBy(Sort.unsorted()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a group", description = "With its members and balances; the `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    ResponseEntity<GroupView> get(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), groups.show(user.id(), id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a group", description = "You are its first member.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another group before.")
    ResponseEntity<GroupView> open(
            @Valid @RequestBody GroupEdit group,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        var opened = groups.open(user.id(), group, idempotencyKey);
        return tagged(ResponseEntity.created(URI.create(PATH + "/" + opened.id())), opened);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Call a group otherwise, or archive it",
            description = "A JSON merge patch. In an archived group nothing new is shared or settled.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = GroupEdit.class))))
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<GroupView> describe(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return tagged(ResponseEntity.ok(), groups.describe(user.id(), id, ifMatch, patch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a group in which nothing was shared",
            description = "Any other is archived instead, for what was shared is in everybody's books.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 409, code = "GROUP_NOT_SETTLED", when = "Some still owe others.")
    @AnswersProblem(status = 409, code = "GROUP_IN_USE", when = "Something was shared in it.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        groups.delete(user.id(), id, ifMatch);
    }

    @GetMapping("/{id}/history")
    @Operation(
            summary = "Get who changed what in a group",
            description = "The latest change first, each with what it was before and after.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    Paged<ChangeView> history(
            @PathVariable UUID id,
            @Schema(description = "Only what became of this member, expense, payment or conversion")
                    @RequestParam(required = false)
                    @Nullable UUID subjectId,
            @Valid @ParameterObject PageParameters page) {
        var circle = circles.show(user.id(), id);
        return Paged.of(history.of(circle.id(), subjectId, page.sortedBy(Sort.unsorted())), Function.identity());
    }

    private ResponseEntity<GroupView> tagged(ResponseEntity.BodyBuilder answer, Circle circle) {
        return answer.eTag(ETags.of(circle.version())).body(groups.view(circle));
    }
}
