package dev.lifeops.receipts;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.identity.UserId;
import dev.lifeops.receipts.ReceiptDesk.Shown;
import dev.lifeops.receipts.Upload.Hints;
import dev.lifeops.receipts.Uploads.Stored;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Receipts")
class UploadController {

    private final CurrentUser user;
    private final Uploads uploads;
    private final ReceiptDesk desk;

    UploadController(CurrentUser user, Uploads uploads, ReceiptDesk desk) {
        this.user = user;
        this.uploads = uploads;
        this.desk = desk;
    }

    @Schema(name = "ReceiptUploaded")
    record Uploaded(UUID id, ReceiptStatus status, boolean duplicate) {}

    @PostMapping(path = ReceiptController.PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a receipt",
            description = "Stores the picture and queues it to be read; what is acknowledged is durable. With "
                    + "`Prefer: wait=20` the answer waits up to so many seconds (at most 60) for the reading.")
    @ApiResponse(
            responseCode = "202",
            description = "Stored; `Location` is where to look for the reading",
            content = @Content(schema = @Schema(implementation = Uploaded.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Read within the time to wait; or these very bytes were uploaded before (`duplicate`)",
            content = @Content(schema = @Schema(oneOf = {ReceiptView.class, Uploaded.class})))
    @AnswersProblem(status = 413, code = "PAYLOAD_TOO_LARGE", when = "The file is larger than 20 MB.")
    @AnswersProblem(
            status = 415,
            code = "UNSUPPORTED_FILE_TYPE",
            when = "The content is neither JPEG, PNG, WebP, TIFF, HEIC, PDF nor JSON.")
    @AnswersProblem(status = 422, code = "EMPTY_FILE", when = "The file has no content.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another file before.")
    ResponseEntity<?> upload(
            @RequestPart MultipartFile file,
            @Parameter(description = "Languages of the receipt as Tesseract names them")
                    @RequestParam(required = false)
                    @Pattern(
                            regexp = "[a-z]{3}(_[a-z]{2,8})?(\\+[a-z]{3}(_[a-z]{2,8})?){0,7}",
                            message = "must look like eng or eng+pol")
                    @Nullable String languages,
            @Parameter(description = "The order of day, month and year in its dates")
                    @RequestParam(required = false)
                    @Pattern(regexp = "DMY|MDY|YMD", message = "must be DMY, MDY or YMD") @Nullable String dateOrder,
            @RequestHeader(name = "Prefer", required = false) @Nullable List<String> prefer,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey)
            throws IOException {
        var owner = user.id();
        var upload = Upload.of(file.getBytes(), new Hints(languages, dateOrder));
        var stored = uploads.store(owner, upload, idempotencyKey);
        return Patience.of(prefer)
                .<ResponseEntity<?>>flatMap(patience -> read(owner, stored, patience))
                .orElseGet(() -> accepted(owner, stored));
    }

    private Optional<ResponseEntity<?>> read(UserId owner, Stored stored, Patience patience) {
        var id = stored.receipt();
        if (!patience.until(() -> !desk.statusOf(owner, id).isWaiting())) {
            return Optional.empty();
        }
        return Optional.of(finished(desk.show(owner, id, stored.duplicate() ? true : null), patience));
    }

    private static ResponseEntity<ReceiptView> finished(Shown shown, Patience patience) {
        return ResponseEntity.ok()
                .location(location(shown.view().id()))
                .eTag(ETags.of(shown.version()))
                .header("Preference-Applied", patience.toString())
                .body(shown.view());
    }

    private ResponseEntity<Uploaded> accepted(UserId owner, Stored stored) {
        var id = stored.receipt();
        return ResponseEntity.status(stored.duplicate() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(location(id.value()))
                .body(new Uploaded(id.value(), desk.statusOf(owner, id), stored.duplicate()));
    }

    private static URI location(UUID id) {
        return URI.create(ReceiptController.PATH + "/" + id);
    }
}
