package dev.lifeops.statements.imports;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.BinaryBody;
import dev.lifeops.statements.files.CsvWishes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/statements/previews")
@Tag(name = "Statements")
class PreviewController {

    private final CurrentUser user;
    private final Desk desk;

    PreviewController(CurrentUser user, Desk desk) {
        this.user = user;
        this.desk = desk;
    }

    @PostMapping(consumes = "application/octet-stream")
    @Operation(
            summary = "Look what an import would do",
            description = "The same call as an import, and nothing is stored: what kind of file it is, what its "
                    + "columns were taken for, how its first lines would be booked, which lines cannot be read and "
                    + "why, and whether it would be refused.")
    @BinaryBody
    @AnswersProblem(status = 400, code = "UPLOAD_BROKEN_OFF", when = "The file did not come whole.")
    @AnswersProblem(status = 413, code = "PAYLOAD_TOO_LARGE", when = "The file is larger than 200 MB.")
    @AnswersProblem(status = 422, code = "EMPTY_FILE", when = "The file has no content.")
    @AnswersProblem(status = 422, code = "UNKNOWN_FORMAT", when = "It is no statement that can be read.")
    @AnswersProblem(status = 422, code = "DOCTYPE_REFUSED", when = "It declares entities or a document type.")
    @AnswersProblem(status = 422, code = "MAPPING_INVALID", when = "The parameters name what is not there.")
    PreviewView preview(
            @Valid @ParameterObject ImportWish wish,
            @Valid @ParameterObject CsvWishes table,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return desk.preview(user.id(), wish, table, request.getContentLengthLong(), request.getInputStream());
    }
}
