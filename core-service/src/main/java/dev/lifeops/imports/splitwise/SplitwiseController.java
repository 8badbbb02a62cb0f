package dev.lifeops.imports.splitwise;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.imports.ForeignUpload;
import dev.lifeops.imports.ImportView;
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
@RequestMapping(SplitwiseController.PATH)
@Tag(name = "Imports")
class SplitwiseController {

    static final String PATH = ImportView.PATH + "/splitwise";

    private final CurrentUser user;
    private final ForeignUpload upload;
    private final SplitwiseDesk desk;

    SplitwiseController(CurrentUser user, ForeignUpload upload, SplitwiseDesk desk) {
        this.user = user;
        this.upload = upload;
        this.desk = desk;
    }

    @PostMapping(path = "/previews", consumes = "application/octet-stream")
    @Operation(
            summary = "Look what an import from Splitwise would do",
            description = "The same call as an import, and nothing is stored: which group it would go into, who would "
                    + "be who in it, what everybody would be owed beside what the file says, how the first lines would "
                    + "be written down, and which lines cannot be taken and why.")
    @SplitwiseFile
    SplitwisePreview preview(
            @Valid @ParameterObject SplitwiseWish wish, @Parameter(hidden = true) HttpServletRequest request) {
        return desk.preview(user.id(), wish, SplitwiseExport.read(upload.receive(request)));
    }

    @PostMapping(consumes = "application/octet-stream")
    @Operation(
            summary = "Import a group from Splitwise",
            description = "The file that it exports of a group is the body of the request. Members who are not there "
                    + "are added as names, who can be invited later; expenses have the shares that everybody bore, "
                    + "payments are payments, and what is in the group already is left alone. Lines that cannot be "
                    + "taken stop nothing. `balanced` says whether everybody is owed what the file says.")
    @SplitwiseFile
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "The group is archived.")
    @AnswersProblem(status = 409, code = "GROUP_FULL", when = "The group would have more than 200 members.")
    @AnswersProblem(status = 409, code = "MEMBER_LEFT", when = "Somebody of it has left the group.")
    @AnswersProblem(status = 422, code = "NOTHING_READABLE", when = "No line could be taken.")
    @AnswersProblem(status = 422, code = "NO_RATE", when = "The account is in another currency, and no rate is known.")
    ResponseEntity<ImportView> take(
            @Valid @ParameterObject SplitwiseWish wish, @Parameter(hidden = true) HttpServletRequest request) {
        var taken = desk.take(user.id(), wish, SplitwiseExport.read(upload.receive(request)));
        return ResponseEntity.created(URI.create(ImportView.PATH + "/" + taken.id()))
                .body(taken);
    }
}
