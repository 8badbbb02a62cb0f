package dev.lifeops.statements.imports;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.BinaryBody;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import dev.lifeops.statements.files.CsvWishes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(StatementController.PATH)
@Tag(name = "Statements", description = "What banks say about accounts")
class StatementController {

    static final String PATH = "/api/v1/statements/imports";

    private final CurrentUser user;
    private final Desk desk;
    private final ImportTable imports;
    private final StatementLineTable lines;
    private final Undoing undoing;

    StatementController(CurrentUser user, Desk desk, ImportTable imports, StatementLineTable lines, Undoing undoing) {
        this.user = user;
        this.desk = desk;
        this.imports = imports;
        this.lines = lines;
        this.undoing = undoing;
    }

    @PostMapping(consumes = "application/octet-stream")
    @Operation(
            summary = "Import a statement",
            description = "The file is the body of the request, as it is: CSV, OFX, QFX, QIF, CAMT.053 or MT940. Each "
                    + "movement becomes a transaction once, whatever files tell of it; what a receipt or a person "
                    + "told before is joined with it where that is certain. Lines that cannot be read stop nothing.")
    @BinaryBody
    @AnswersProblem(status = 400, code = "UPLOAD_BROKEN_OFF", when = "The file did not come whole.")
    @AnswersProblem(status = 409, code = "STATEMENT_OF_ANOTHER_ACCOUNT", when = "It is about another account.")
    @AnswersProblem(status = 409, code = "CURRENCY_MISMATCH", when = "It is in another currency than the account.")
    @AnswersProblem(status = 409, code = "ACCOUNT_ARCHIVED", when = "The account is archived.")
    @AnswersProblem(status = 413, code = "PAYLOAD_TOO_LARGE", when = "The file is larger than 200 MB.")
    @AnswersProblem(status = 422, code = "EMPTY_FILE", when = "The file has no content.")
    @AnswersProblem(status = 422, code = "UNKNOWN_FORMAT", when = "It is no statement that can be read.")
    @AnswersProblem(status = 422, code = "FILE_DAMAGED", when = "It breaks off or is damaged.")
    @AnswersProblem(status = 422, code = "DOCTYPE_REFUSED", when = "It declares entities or a document type.")
    @AnswersProblem(status = 422, code = "COLUMNS_UNKNOWN", when = "Nobody knows which columns mean what.")
    @AnswersProblem(status = 422, code = "MAPPING_INVALID", when = "The parameters name what is not there.")
    @AnswersProblem(status = 422, code = "NOTHING_READABLE", when = "No line could be read.")
    @AnswersProblem(status = 422, code = "ACCOUNT_UNKNOWN", when = "Neither you nor the file say which account.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "SEVERAL_ACCOUNTS", when = "The file is about several accounts.")
    @AnswersProblem(status = 422, code = "ACCOUNT_NOT_IN_FILE", when = "The file is not about that `number`.")
    ResponseEntity<ImportView> take(
            @Valid @ParameterObject ImportWish wish,
            @Valid @ParameterObject CsvWishes table,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var id = desk.take(user.id(), wish, table, request.getContentLengthLong(), request.getInputStream());
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(show(id));
    }

    @GetMapping
    @Operation(summary = "List imports of statements", description = "The latest first.")
    Paged<ImportView> list(@Valid @ParameterObject PageParameters page) {
        return Paged.of(imports.all(user.id(), page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get what an import did")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    ImportView show(@PathVariable UUID id) {
        return imports.find(user.id(), id).orElseThrow(StatementProblems::notFound);
    }

    @GetMapping("/{id}/lines")
    @Operation(
            summary = "List the lines of an import",
            description = "As they stand in the file, with what became of each; of those that could not be read the "
                    + "first thousand.")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    Paged<ImportLineView> lines(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LineOutcome outcome,
            @Valid @ParameterObject PageParameters page) {
        show(id);
        return Paged.of(lines.of(id, outcome, page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @PostMapping("/{id}/undo")
    @Operation(
            summary = "Undo an import",
            description = "All of it: what it alone told of leaves the ledger, also where you changed it since, and "
                    + "what was joined with it is as it was before.")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    @AnswersProblem(status = 409, code = "IMPORT_UNDONE", when = "It was undone already.")
    @AnswersProblem(status = 409, code = "IMPORT_IS_SYNCED", when = "A connected bank goes on telling of it.")
    ImportView undo(@PathVariable UUID id) {
        return undoing.undo(user.id(), id);
    }
}
