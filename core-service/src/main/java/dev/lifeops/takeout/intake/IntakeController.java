package dev.lifeops.takeout.intake;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.BinaryBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports of take-outs over HTTP. */
@RestController
@RequestMapping(IntakeController.PATH)
@Tag(name = "Take-out")
class IntakeController {

    static final String PATH = "/api/v1/takeouts/imports";

    private final CurrentUser user;
    private final IntakeDesk desk;

    IntakeController(CurrentUser user, IntakeDesk desk) {
        this.user = user;
        this.desk = desk;
    }

    @PostMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "application/zip"})
    @Operation(
            summary = "Take a take-out in",
            description =
                    "The archive is the body of the request, as it is. It is acknowledged when it is stored whole, and "
                            + "then taken in: all of it or, where anything is wrong with it, nothing. The account must be empty.")
    @BinaryBody
    @ApiResponse(responseCode = "202", description = "Stored; `Location` is where to look what became of it")
    @AnswersProblem(status = 400, code = "UPLOAD_BROKEN_OFF", when = "The file did not come whole.")
    @AnswersProblem(status = 409, code = "ACCOUNT_NOT_EMPTY", when = "This account has something already.")
    @AnswersProblem(status = 409, code = "IMPORT_UNFINISHED", when = "Another import is not finished yet.")
    @AnswersProblem(status = 413, code = "PAYLOAD_TOO_LARGE", when = "The file is larger than is allowed.")
    @AnswersProblem(status = 422, code = "EMPTY_FILE", when = "The file has no content.")
    ResponseEntity<IntakeView> handIn(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        var archive = desk.handIn(user.id(), request.getContentLengthLong(), request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + archive.id()))
                .body(IntakeView.of(archive));
    }

    @GetMapping
    @Operation(summary = "List my imports of take-outs")
    List<IntakeView> list() {
        return desk.list(user.id()).stream().map(IntakeView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Look what became of an import",
            description = "`failure` says with a stable code why one was refused; nothing of it was kept then.")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    IntakeView show(@PathVariable UUID id) {
        return IntakeView.of(desk.show(user.id(), id));
    }
}
