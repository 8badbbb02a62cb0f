package dev.lifeops.shared;

import dev.lifeops.shared.NamesOfEnums.UnknownName;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns whatever goes wrong in a request, Spring's own refusals included, into a problem document. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var document = body instanceof ProblemDetail known ? known : ProblemDetail.forStatus(status);
        return new ResponseEntity<>(ProblemCodes.complete(document), headers, status);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof Problem && status.is5xxServerError()) {
            LOG.warn("A request was refused: {}", e.getMessage());
        } else if (status.is5xxServerError()) {
            LOG.error("A request failed", e);
        }
        return super.handleExceptionInternal(e, body, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(FieldProblem.refusal(FieldProblems.of(e.getBindingResult())), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(FieldProblem.refusal(FieldProblems.of(e)), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = e.getCause() instanceof JacksonException json ? JsonProblems.of(json) : JsonProblems.malformed();
        return answer(problem, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var wrong =
                e.getMostSpecificCause() instanceof UnknownName unknown ? unknown.getMessage() : "has the wrong form";
        var detail = "The parameter '%s' %s.".formatted(e.getPropertyName(), wrong);
        return answer(new Problem(HttpStatus.BAD_REQUEST, "INVALID_PARAMETER", detail), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = "The parameter '%s' is missing.".formatted(e.getParameterName());
        return answer(new Problem(HttpStatus.BAD_REQUEST, "MISSING_PARAMETER", detail), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = "The part '%s' is missing.".formatted(e.getRequestPartName());
        return answer(new Problem(HttpStatus.BAD_REQUEST, "MISSING_PART", detail), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> violation(ConstraintViolationException e, WebRequest request) {
        return answer(FieldProblem.refusal(FieldProblems.of(e)), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> overtaken(OptimisticLockingFailureException e, WebRequest request) {
        var problem = request.getHeader(HttpHeaders.IF_MATCH) == null
                ? new Problem(
                        HttpStatus.CONFLICT, "CONCURRENT_CHANGE", "Another request changed this first; try again.")
                : ETags.stale();
        return answer(problem, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> refusedByDatabase(DataIntegrityViolationException e, WebRequest request) {
        return answer(DatabaseProblems.of(e), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        QueryTimeoutException.class
    })
    @Nullable ResponseEntity<Object> databaseOutOfReach(Exception e, WebRequest request) {
        LOG.warn("The database is out of reach: {}", e.getMessage());
        return answer(DatabaseProblems.outOfReach(), request);
    }

    /** Spring Security's own filters answer these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unforeseen(Exception e, WebRequest request) {
        LOG.error("A request failed in a way that nobody foresaw", e);
        var problem = new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "Something went wrong; the log knows what.");
        return answer(problem, request);
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        return super.handleExceptionInternal(
                problem, problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }
}
