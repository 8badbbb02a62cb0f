package dev.lifeops.imports;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(FireflyController.PATH)
@Tag(name = "Imports")
class FireflyController {

    static final String PATH = ImportView.PATH + "/firefly";

    private final CurrentUser user;
    private final ForeignUpload upload;
    private final FireflyDesk desk;
    private final ForeignImportTable imports;

    FireflyController(CurrentUser user, ForeignUpload upload, FireflyDesk desk, ForeignImportTable imports) {
        this.user = user;
        this.upload = upload;
        this.desk = desk;
        this.imports = imports;
    }

    @PostMapping(path = "/previews", consumes = "application/octet-stream")
    @Operation(
            summary = "Look what an import from Firefly III would do",
            description = "The same call as an import, and nothing is stored: which account would be which one, which "
                    + "accounts and categories would be made, how the first lines would be booked, and which lines "
                    + "cannot be taken and why.")
    @FireflyFile
    FireflyPreview preview(
            @Valid @ParameterObject FireflyWish wish, @Parameter(hidden = true) HttpServletRequest request) {
        return desk.preview(user.id(), wish, FireflyExport.read(upload.receive(request)));
    }

    @PostMapping(consumes = "application/octet-stream")
    @Operation(
            summary = "Import from Firefly III",
            description = "The `transactions.csv` of its export is the body of the request. Accounts and categories "
                    + "that are not there are made, splits become the lines of one transaction, and what was imported "
                    + "before is left alone. Lines that cannot be taken stop nothing.")
    @FireflyFile
    @AnswersProblem(status = 422, code = "NOTHING_READABLE", when = "No line could be taken.")
    ResponseEntity<ImportView> take(
            @Valid @ParameterObject FireflyWish wish, @Parameter(hidden = true) HttpServletRequest request) {
        var export = FireflyExport.read(upload.receive(request));
        var id = desk.take(user.id(), wish, export);
        return ResponseEntity.created(URI.create(ImportView.PATH + "/" + id))
                .body(imports.find(user.id(), id).orElseThrow(ImportProblems::notFound));
    }
}
