package dev.lifeops.receipts;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.receipts.ReceiptDesk.Original;
import dev.lifeops.receipts.picture.ShownPicture;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Receipts")
class ImageController {

    /** A picture never changes, but it is its owner's alone. */
    private static final CacheControl FOREVER_IN_PRIVATE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final CurrentUser user;
    private final ReceiptDesk desk;

    ImageController(CurrentUser user, ReceiptDesk desk) {
        this.user = user;
        this.desk = desk;
    }

    @GetMapping(ReceiptController.PATH + "/{id}/image")
    @Operation(
            summary = "Get the picture of a receipt",
            description = "As it was uploaded, but for the place where it was taken.")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @AnswersProblem(status = 404, code = "RECEIPT_NOT_FOUND", when = "There is no such receipt.")
    ResponseEntity<byte[]> image(@PathVariable UUID id) {
        return shown(id, desk.picture(user.id(), new ReceiptId(id), 0));
    }

    @GetMapping(ReceiptController.PATH + "/{id}/images/{position}")
    @Operation(
            summary = "Get one of the pictures of a receipt",
            description = "Of which there are several after a merger; counted from 0.")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @AnswersProblem(status = 404, code = "RECEIPT_NOT_FOUND", when = "There is no such receipt or picture.")
    ResponseEntity<byte[]> image(@PathVariable UUID id, @PathVariable int position) {
        return shown(id, desk.picture(user.id(), new ReceiptId(id), position));
    }

    private static ResponseEntity<byte[]> shown(UUID id, Original original) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(original.type().mediaType()))
                .cacheControl(FOREVER_IN_PRIVATE)
                .eTag("\"" + HexFormat.of().formatHex(original.sha256()) + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(id, original))
                .header("X-Content-Type-Options", "nosniff")
                .body(ShownPicture.of(original.type(), original.content()));
    }

    private static String inline(UUID id, Original original) {
        var name = "receipt-" + id + "." + original.type().extension();
        return ContentDisposition.inline().filename(name).build().toString();
    }
}
