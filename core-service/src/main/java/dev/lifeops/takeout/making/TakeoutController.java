package dev.lifeops.takeout.making;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Take-outs over HTTP. */
@RestController
@RequestMapping(TakeoutController.PATH)
@Tag(name = "Take-out", description = "Everything of a person in one archive, and such archives taken in")
class TakeoutController {

    static final String PATH = "/api/v1/takeouts";

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final CurrentUser user;
    private final TakeoutDesk desk;

    TakeoutController(CurrentUser user, TakeoutDesk desk) {
        this.user = user;
        this.desk = desk;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a take-out",
            description =
                    "All that is mine, as it is at one moment. It is made in the background; `Location` is where to "
                            + "look. When it is there, it takes the place of those before it.")
    @ApiResponse(responseCode = "202", description = "It will be made; `Location` is where to look how far it is")
    @AnswersProblem(status = 409, code = "TAKEOUT_UNFINISHED", when = "Another one is being made.")
    ResponseEntity<TakeoutView> ask() {
        var archive = desk.ask(user.id());
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + archive.id()))
                .body(TakeoutView.of(archive));
    }

    @GetMapping
    @Operation(summary = "List my take-outs")
    List<TakeoutView> list() {
        return desk.list(user.id()).stream().map(TakeoutView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look how far a take-out is")
    @AnswersProblem(status = 404, code = "TAKEOUT_NOT_FOUND", when = "There is no such take-out.")
    TakeoutView show(@PathVariable UUID id) {
        return TakeoutView.of(desk.show(user.id(), id));
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "Fetch a take-out", description = "`Range` goes on with one that broke off.")
    @ApiResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @AnswersProblem(status = 404, code = "TAKEOUT_NOT_FOUND", when = "There is no such take-out.")
    @AnswersProblem(status = 409, code = "TAKEOUT_NOT_READY", when = "It is not there yet, or has failed.")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        var archive = desk.whole(user.id(), id);
        var day = archive.createdAt().atOffset(ZoneOffset.UTC).toLocalDate();
        var name = "lifeops-%s.zip".formatted(day);
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .eTag("\"%s\"".formatted(archive.id()))
                .body(new TakeoutFile(name, archive.size(), () -> desk.open(archive)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throw a take-out away", description = "Also one that is being made.")
    @AnswersProblem(status = 404, code = "TAKEOUT_NOT_FOUND", when = "There is no such take-out.")
    void remove(@PathVariable UUID id) {
        desk.remove(user.id(), id);
    }
}
