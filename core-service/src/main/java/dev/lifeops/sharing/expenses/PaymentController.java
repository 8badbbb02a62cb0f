package dev.lifeops.sharing.expenses;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKey;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import dev.lifeops.sharing.expenses.PaymentDesk.Shown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(PaymentController.PATH)
@Tag(name = "Settling up", description = "What settles, and what was paid to settle")
class PaymentController {

    static final String PATH = "/api/v1/groups/{groupId}/payments";

    private final CurrentUser user;
    private final PaymentDesk payments;

    PaymentController(CurrentUser user, PaymentDesk payments) {
        this.user = user;
        this.payments = payments;
    }

    /** Where a payment is in somebody's books. */
    @Schema(name = "GroupPaymentAccount")
    record PaymentAccount(
            @Schema(description = "Your purse where nothing is said") @Nullable UUID accountId,

            @Schema(description = PaymentEdit.TRANSACTION) @Nullable UUID transactionId) {}

    @GetMapping
    @Operation(summary = "List the payments within a group", description = "The latest first.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    Paged<PaymentView> list(@PathVariable UUID groupId, @Valid @ParameterObject PageParameters page) {
        return payments.list(user.id(), groupId, page.sortedBy(Sort.unsorted()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a payment within a group")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "PAYMENT_NOT_FOUND", when = "The group has no such payment.")
    ResponseEntity<PaymentView> get(@PathVariable UUID groupId, @PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), payments.show(user.id(), groupId, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write down a payment that settles",
            description = "Between any two members. In the books of both it is a transfer between an account of theirs "
                    + "and the one that holds what the group owes them.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "TRANSACTION_NOT_FOUND", when = "You have no such transaction.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    @AnswersProblem(status = 422, code = "UNKNOWN_MEMBER", when = "Somebody named is not in the group.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "TRANSACTION_IS_NO_PAYMENT", when = "The transaction does not fit.")
    @AnswersProblem(status = 422, code = "NO_RATE", when = "The account is in another currency, and no rate is known.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another payment before.")
    ResponseEntity<PaymentView> write(
            @PathVariable UUID groupId,
            @Valid @RequestBody PaymentEdit payment,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        var written = payments.write(user.id(), groupId, payment, idempotencyKey);
        var path = PATH.replace("{groupId}", groupId.toString());
        return tagged(
                ResponseEntity.created(URI.create(path + "/" + written.payment().id())), written);
    }

    @PutMapping("/{id}/account")
    @Operation(
            summary = "Say from which account of mine a payment came, or to which it went",
            description =
                    "For whoever gave or got it; nobody else sees it. Where your bank told of it already, name that "
                            + "transaction: it becomes the payment, and is what it was again once you say otherwise.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "PAYMENT_NOT_FOUND", when = "The group has no such payment.")
    @AnswersProblem(status = 404, code = "TRANSACTION_NOT_FOUND", when = "You have no such transaction.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "TRANSACTION_IS_NO_PAYMENT", when = "The transaction does not fit.")
    @AnswersProblem(status = 422, code = "NO_RATE", when = "The account is in another currency, and no rate is known.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<PaymentView> moveTo(
            @PathVariable UUID groupId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PaymentAccount account) {
        return tagged(ResponseEntity.ok(), payments.moveTo(user.id(), groupId, id, ifMatch, account));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a payment back", description = "Nobody's books mention it any more.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "PAYMENT_NOT_FOUND", when = "The group has no such payment.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void remove(
            @PathVariable UUID groupId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        payments.remove(user.id(), groupId, id, ifMatch);
    }

    private static ResponseEntity<PaymentView> tagged(ResponseEntity.BodyBuilder answer, Shown shown) {
        return answer.eTag(ETags.of(shown.payment().version())).body(shown.view());
    }
}
