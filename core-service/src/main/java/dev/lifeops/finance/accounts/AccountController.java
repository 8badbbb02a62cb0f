package dev.lifeops.finance.accounts;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKey;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(AccountController.PATH)
@Tag(name = "AccountDesk", description = "Where money lies")
class AccountController {

    static final String PATH = "/api/v1/accounts";

    private final CurrentUser user;
    private final AccountDesk accounts;
    private final Balances balances;
    private final NetWorth netWorth;
    private final Days days;

    AccountController(CurrentUser user, AccountDesk accounts, Balances balances, NetWorth netWorth, Days days) {
        this.user = user;
        this.accounts = accounts;
        this.balances = balances;
        this.netWorth = netWorth;
        this.days = days;
    }

    @GetMapping
    @Operation(summary = "List accounts", description = "With what each holds; those in use first, by name.")
    Paged<AccountView> list(
            @Schema(description = "At the end of this day; today where nothing is said")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Valid @ParameterObject PageParameters page) {
        return accounts.list(user.id(), orToday(on), page.sortedBy(Sort.unsorted()));
    }

    @GetMapping("/worth")
    @Operation(
            summary = "Get what all accounts hold together",
            description =
                    "In the base currency, each account at the rate of the day, which is told with its own day; an "
                            + "account without a rate is listed and not added.")
    WorthView worth(@RequestParam(required = false) @Nullable LocalDate on) {
        return netWorth.on(user.id(), orToday(on));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an account", description = "With what it holds; the `ETag` is for edits.")
    @AnswersProblem(status = 404, code = "ACCOUNT_NOT_FOUND", when = "There is no such account.")
    ResponseEntity<AccountView> get(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on) {
        return tagged(ResponseEntity.ok(), accounts.show(user.id(), id, orToday(on)), orToday(on));
    }

    @GetMapping(
            path = "/{id}/balances",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Get what an account held over time", description = "At the end of each day or month.")
    @AnswersProblem(status = 404, code = "ACCOUNT_NOT_FOUND", when = "There is no such account.")
    BalancesView balances(@PathVariable UUID id, @Valid @ParameterObject BalanceFilter filter) {
        return balances.of(accounts.show(user.id(), id, filter.to()), filter.ends());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open an account")
    @AnswersProblem(status = 409, code = "ACCOUNT_NAME_TAKEN", when = "Another of your accounts has this name.")
    @AnswersProblem(status = 409, code = "ACCOUNT_OF_GROUP", when = "The type is SHARED, which groups alone make.")
    @AnswersProblem(status = 422, code = "IDEMPOTENCY_KEY_REUSED", when = "The key came with another account before.")
    ResponseEntity<AccountView> open(
            @Valid @RequestBody AccountEdit account,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey) {
        var opened = accounts.open(user.id(), account, idempotencyKey, today());
        return tagged(ResponseEntity.created(URI.create(PATH + "/" + opened.id())), opened, today());
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Describe an account anew, or archive it",
            description = "A JSON merge patch: what it names is replaced, `null` clears, the rest stays.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = AccountEdit.class))))
    @AnswersProblem(status = 404, code = "ACCOUNT_NOT_FOUND", when = "There is no such account.")
    @AnswersProblem(status = 409, code = "ACCOUNT_NAME_TAKEN", when = "Another of your accounts has this name.")
    @AnswersProblem(status = 409, code = "ACCOUNT_IN_USE", when = "Its currency was to change, but it has entries.")
    @AnswersProblem(
            status = 409,
            code = "ACCOUNT_OF_GROUP",
            when = "It is a group's, and more than its name was to change.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "It was changed in the meantime.")
    @AnswersProblem(status = 428, code = "PRECONDITION_REQUIRED", when = "`If-Match` is missing.")
    ResponseEntity<AccountView> describe(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        var described = accounts.describe(user.id(), id, ifMatch, patch, today());
        return tagged(ResponseEntity.ok(), described, today());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an account that has no entries", description = "One that has is archived instead.")
    @AnswersProblem(status = 404, code = "ACCOUNT_NOT_FOUND", when = "There is no such account.")
    @AnswersProblem(status = 409, code = "ACCOUNT_IN_USE", when = "It has entries.")
    @AnswersProblem(status = 409, code = "ACCOUNT_OF_GROUP", when = "It is a group's.")
    @AnswersProblem(status = 412, code = "STALE_VERSION", when = "`If-Match` was sent, and it was changed meanwhile.")
    void close(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        accounts.close(user.id(), id, ifMatch, today());
    }

    private LocalDate orToday(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, this::today);
    }

    private LocalDate today() {
        return days.today(user.id());
    }

    private static ResponseEntity<AccountView> tagged(
            ResponseEntity.BodyBuilder answer, Account account, LocalDate day) {
        return answer.eTag(ETags.of(account.version())).body(account.on(day));
    }
}
