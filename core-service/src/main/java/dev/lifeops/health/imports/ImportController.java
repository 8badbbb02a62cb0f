package dev.lifeops.health.imports;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.BinaryBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping(ImportController.PATH)
@Tag(name = "Health imports")
class ImportController {

    static final String PATH = "/api/v1/health/imports";

    private final CurrentUser user;
    private final ImportUploads uploads;
    private final ImportRows imports;
    private final ImportReading reading;
    private final ImportEvents events;

    ImportController(
            CurrentUser user, ImportUploads uploads, ImportRows imports, ImportReading reading, ImportEvents events) {
        this.user = user;
        this.uploads = uploads;
        this.imports = imports;
        this.reading = reading;
        this.events = events;
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "application/zip",
                "text/csv",
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                MediaType.APPLICATION_JSON_VALUE,
                "application/vnd.sqlite3"
            })
    @Operation(
            summary = "Import a history",
            description =
                    "The file is the body of the request, as it is: Google Takeout of Fit or of Google Health, the "
                            + "exports of Apple Health, Health Connect or Samsung Health, zipped or a file of them. It is "
                            + "acknowledged when it is stored whole, and then read; `Location` is where to look. Importing again "
                            + "changes nothing.")
    @BinaryBody
    @ApiResponse(responseCode = "202", description = "Stored; `Location` is where to look how far it is")
    @AnswersProblem(status = 409, code = "TOO_MANY_IMPORTS", when = "Three imports are not finished yet.")
    @AnswersProblem(status = 413, code = "PAYLOAD_TOO_LARGE", when = "The file is larger than 4 GB.")
    @AnswersProblem(status = 422, code = "EMPTY_FILE", when = "The file has no content.")
    @AnswersProblem(status = 400, code = "UPLOAD_BROKEN_OFF", when = "The file did not come whole.")
    ResponseEntity<ImportView> upload(
            @Parameter(description = "What the file is called; some kinds have the day in it")
                    @RequestParam(defaultValue = "")
                    @Size(max = 200) String name,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var id = uploads.store(user.id(), name, request.getContentLengthLong(), request.getInputStream());
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(show(id));
    }

    @GetMapping
    @Operation(summary = "List the latest imports")
    List<ImportView> list() {
        return imports.newest(user.id());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look how far an import is, or what became of it")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    ImportView show(@PathVariable UUID id) {
        return imports.find(user.id(), id).orElseThrow(ImportProblems::notFound);
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow an import",
            description = "Server-sent events named `progress`, each the import as it is, until it is finished.")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    ResponseEntity<SseEmitter> events(@PathVariable UUID id) {
        show(id);
        return ResponseEntity.ok()
                // the gateway passes each event on at once
                .header("X-Accel-Buffering", "no")
                .body(events.of(user.id(), id));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Cancel an import", description = "Nothing of it is kept.")
    @AnswersProblem(status = 404, code = "IMPORT_NOT_FOUND", when = "There is no such import.")
    @AnswersProblem(status = 409, code = "IMPORT_FINISHED", when = "It is finished already.")
    ImportView cancel(@PathVariable UUID id) {
        show(id);
        if (!reading.cancel(id)) {
            throw ImportProblems.finished();
        }
        return show(id);
    }
}
