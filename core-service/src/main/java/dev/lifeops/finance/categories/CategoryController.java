package dev.lifeops.finance.categories;

import dev.lifeops.finance.categories.DefaultTree.Language;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(CategoryController.PATH)
@Tag(name = "Categories", description = "What money is for, a tree a person")
class CategoryController {

    static final String PATH = "/api/v1/categories";

    private final CurrentUser user;
    private final CategoryDesk categories;

    CategoryController(CurrentUser user, CategoryDesk categories) {
        this.user = user;
        this.categories = categories;
    }

    /** In which language to begin. */
    @Schema(name = "DefaultCategories")
    record Beginning(@NotNull Language language) {}

    @GetMapping
    @Operation(summary = "List categories", description = "Those at the top first, then by what they are part of.")
    Paged<Category.View> list(@Valid @ParameterObject PageParameters page) {
        return categories.list(user.id(), page.sortedBy(Sort.unsorted()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a category", description = "The `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "CATEGORY_NOT_FOUND", when = "There is no such category.")
    ResponseEntity<Category.View> get(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), categories.show(user.id(), id));
    }

    @PostMapping("/defaults")
    @Operation(
            summary = "Begin with the default tree",
            description = "Adds what of it is not there yet; what you have, and called otherwise, stays.")
    Paged<Category.View> begin(@Valid @RequestBody Beginning beginning, @Valid @ParameterObject PageParameters page) {
        return categories.begin(user.id(), beginning.language(), page.sortedBy(Sort.unsorted()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a category")
    @AnswersProblem(status = 409, code = "CATEGORY_NAME_TAKEN", when = "There is one of this name in that place.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category for it to be part of.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another one before.")
    ResponseEntity<Category.View> add(
            @Valid @RequestBody CategoryEdit category,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        var added = categories.add(user.id(), category, idempotencyKey);
        return tagged(ResponseEntity.created(URI.create(PATH + "/" + added.id())), added);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Rename or move a category",
            description = "A JSON merge patch: what it names is replaced, `null` clears, the rest stays.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CategoryEdit.class))))
    @AnswersProblem(status = 404, code = "CATEGORY_NOT_FOUND", when = "There is no such category.")
    @AnswersProblem(status = 409, code = "CATEGORY_NAME_TAKEN", when = "There is one of this name in that place.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 422, code = "CATEGORY_CYCLE", when = "It would be part of itself.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category for it to be part of.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<Category.View> describe(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return tagged(ResponseEntity.ok(), categories.describe(user.id(), id, ifMatch, patch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a category",
            description = "Lines, categories, rules and the budget in it go to the one that `moveTo` names.")
    @AnswersProblem(status = 404, code = "CATEGORY_NOT_FOUND", when = "There is no such category.")
    @AnswersProblem(status = 409, code = "BUDGET_EXISTS", when = "Both have a budget.")
    @AnswersProblem(status = 409, code = "CATEGORY_IN_USE", when = "Something is in it, and `moveTo` is missing.")
    @AnswersProblem(status = 409, code = "CATEGORY_NAME_TAKEN", when = "Both have a part of the same name.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    @AnswersProblem(status = 422, code = "CATEGORY_CYCLE", when = "`moveTo` is part of it.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no category that `moveTo` names.")
    void delete(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID moveTo,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        categories.delete(user.id(), id, ifMatch, moveTo);
    }

    private static ResponseEntity<Category.View> tagged(ResponseEntity.BodyBuilder answer, Category category) {
        return answer.eTag(ETags.of(category.version())).body(category.view());
    }
}
