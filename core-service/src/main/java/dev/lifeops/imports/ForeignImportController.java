package dev.lifeops.imports;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ImportView.PATH)
@Tag(name = "Imports", description = "What you kept in other programs")
class ForeignImportController {

    private final CurrentUser user;
    private final ForeignImportTable imports;
    private final ForeignLineTable lines;
    private final GroupBalanceTable balances;
    private final ForeignUndoing undoing;

    ForeignImportController(
            CurrentUser user,
            ForeignImportTable imports,
            ForeignLineTable lines,
            GroupBalanceTable balances,
            ForeignUndoing undoing) {
        this.user = user;
        this.imports = imports;
        this.lines = lines;
        this.balances = balances;
        this.undoing = undoing;
    }

    @GetMapping
    @Operation(summary = "List imports from other programs", description = "The latest first.")
    Paged<ImportView> list(@Valid @ParameterObject PageParameters page) {
        return Paged.of(imports.all(user.id(), page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get what an import from another program did")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    ImportView show(@PathVariable UUID id) {
        return imports.find(user.id(), id).orElseThrow(ImportProblems::notFound);
    }

    @GetMapping("/{id}/lines")
    @Operation(
            summary = "List the lines of an import from another program",
            description = "As they stand in the file, with what they became; of those that were not taken the first "
                    + "thousand, with the reason. Lines that were known before are not among them.")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    Paged<LineView> lines(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LineOutcome outcome,
            @Valid @ParameterObject PageParameters page) {
        show(id);
        return Paged.of(lines.of(id, outcome, page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @GetMapping("/{id}/balances")
    @Operation(
            summary = "Compare the balances of a group after an import with those of the file",
            description = "One for each member and currency of the file; none of an import that went into no group.")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    List<BalanceView> balances(@PathVariable UUID id) {
        show(id);
        return balances.of(id);
    }

    @PostMapping("/{id}/undo")
    @Operation(
            summary = "Undo an import from another program",
            description = "All of it: its transactions, or what it wrote down in a group, also where that was changed "
                    + "since, and the accounts, categories, groups and members that it made and nothing else uses.")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You have left the group that it went into.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "The group that it went into is archived.")
    @AnswersProblem(status = 409, code = "IMPORT_UNDONE", when = "It was undone already.")
    @AnswersProblem(status = 409, code = "IMPORT_JOINED", when = "A bank has told of some of it since.")
    ImportView undo(@PathVariable UUID id) {
        return undoing.undo(user.id(), id);
    }
}
