package dev.lifeops.health.entries;

import dev.lifeops.health.entries.Notebook.Shown;
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
@RequestMapping(EntryController.PATH)
@Tag(name = "Health entries", description = "Weight, blood pressure, mood and more, written down by hand")
class EntryController {

    static final String PATH = "/api/v1/health/entries";

    private final CurrentUser user;
    private final Notebook notebook;

    EntryController(CurrentUser user, Notebook notebook) {
        this.user = user;
        this.notebook = notebook;
    }

    @GetMapping
    @Operation(summary = "List entries", description = "The newest first.")
    Paged<EntryView> list(@ParameterObject EntryFilter filter, @Valid @ParameterObject PageParameters page) {
        return notebook.list(user.id(), filter, page.sortedBy(Sort.unsorted()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an entry", description = "The `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "ENTRY_NOT_FOUND", when = "There is no such entry.")
    ResponseEntity<EntryView> get(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), notebook.show(user.id(), id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write down values",
            description = "They count like those of any source, and come first where you prefer no other.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another entry before.")
    ResponseEntity<EntryView> write(
            @Valid @RequestBody EntryEdit edit,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        var written = notebook.write(user.id(), edit, idempotencyKey);
        return tagged(
                ResponseEntity.created(URI.create(PATH + "/" + written.view().id())), written);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Correct an entry",
            description = "A JSON merge patch: what it names is replaced, `null` clears, the rest stays.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = EntryEdit.class))))
    @AnswersProblem(status = 404, code = "ENTRY_NOT_FOUND", when = "There is no such entry.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<EntryView> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return tagged(ResponseEntity.ok(), notebook.correct(user.id(), id, ifMatch, patch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Strike out an entry", description = "Its values count no more.")
    @AnswersProblem(status = 404, code = "ENTRY_NOT_FOUND", when = "There is no such entry.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void strike(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        notebook.strike(user.id(), id, ifMatch);
    }

    private static ResponseEntity<EntryView> tagged(ResponseEntity.BodyBuilder answer, Shown shown) {
        return answer.eTag(ETags.of(shown.version())).body(shown.view());
    }
}
