package dev.lifeops.ocr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception into a problem document, Spring's own included. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SECONDS_UNTIL_A_READER_IS_FREE = "5";

    @ExceptionHandler
    ResponseEntity<Object> busy(WorkerBusy e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_A_READER_IS_FREE)
                .body(Refusal.of(e).document());
    }

    @ExceptionHandler
    ResponseEntity<Object> notMultipart(MultipartException e) {
        return answer(new Refusal(
                HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", "The request is no complete multipart/form-data."));
    }

    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception e) {
        var refusal = Refusal.of(e);
        if (refusal.status().is5xxServerError()) {
            LOG.error("A request failed", e);
        }
        return answer(refusal);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var document = springs(e, status).document();
        return super.handleExceptionInternal(e, document, headers, status, request);
    }

    private static Refusal springs(Exception e, HttpStatusCode status) {
        return switch (e) {
            case MaxUploadSizeExceededException large ->
                new Refusal(status, "FILE_TOO_LARGE", "The file is larger than 20 MB.");
            case MissingServletRequestPartException missing ->
                new Refusal(status, "FILE_MISSING", "The request has no part named 'file'.");
            case HttpMediaTypeNotSupportedException other ->
                new Refusal(status, "NOT_MULTIPART", "The file is to be sent as multipart/form-data.");
            case MethodArgumentTypeMismatchException mismatch ->
                new Refusal(status, "INVALID_PARAMETER", explanation(mismatch));
            default -> new Refusal(status, name(status), "The worker only knows POST /parse-receipt.");
        };
    }

    private static String explanation(MethodArgumentTypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        var values =
                type == null || !type.isEnum() ? "" : " It is one of " + Arrays.toString(type.getEnumConstants()) + ".";
        return "The parameter '%s' is not understood.%s".formatted(mismatch.getName(), values);
    }

    private static String name(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "REFUSED" : known.name();
    }

    private static ResponseEntity<Object> answer(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.document());
    }
}
