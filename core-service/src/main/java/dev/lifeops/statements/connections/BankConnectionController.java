package dev.lifeops.statements.connections;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.statements.banks.LinkToken;
import dev.lifeops.statements.connections.Connecting.Disconnected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(BankConnectionController.PATH)
@Tag(name = "Bank connections", description = "Services that are asked for what banks booked")
class BankConnectionController {

    static final String PATH = "/api/v1/statements/connections";

    private final CurrentUser user;
    private final Connecting connecting;
    private final Linking linking;

    BankConnectionController(CurrentUser user, Connecting connecting, Linking linking) {
        this.user = user;
        this.connecting = connecting;
        this.linking = linking;
    }

    @GetMapping("/services")
    @Operation(summary = "List services", description = "All that can be connected, and what is missing for that.")
    List<BankServiceView> services() {
        return connecting.services();
    }

    @GetMapping
    @Operation(summary = "List connections", description = "Each with its accounts, the oldest first.")
    List<BankConnectionView> list() {
        return connecting.list(user.id());
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Get a connection",
            description = "How it stands: accounts, last and next sync, what is wrong.")
    @AnswersProblem(status = 404, code = "CONNECTION_NOT_FOUND", when = "There is no such connection.")
    BankConnectionView get(@PathVariable UUID id) {
        return connecting.show(user.id(), id);
    }

    @PostMapping
    @Operation(
            summary = "Connect a bank",
            description = "Answers its accounts. Nothing is fetched before you say on which accounts of yours they are "
                    + "to be booked.")
    @AnswersProblem(
            status = 409,
            code = "SOURCE_NOT_CONFIGURED",
            when = "The service is off; `variables` names what to set.")
    @AnswersProblem(status = 422, code = "SOURCE_UNKNOWN", when = "There is no such service.")
    @AnswersProblem(status = 422, code = "TOKEN_MALFORMED", when = "The token is none of the service.")
    @AnswersProblem(
            status = 422,
            code = "TOKEN_USED",
            when = "The token was used already; if not by you, somebody else may see your accounts.")
    @AnswersProblem(
            status = 422,
            code = "SERVER_NOT_ALLOWED",
            when = "The token leads to a server that the operator has not allowed.")
    @AnswersProblem(status = 502, code = "SOURCE_UNAVAILABLE", when = "The service did not answer as it should.")
    @AnswersProblem(status = 503, code = "TOO_MANY_REQUESTS", when = "The service asks for patience.")
    ResponseEntity<BankConnectionView> connect(@Valid @RequestBody ConnectWish wish) {
        var id = connecting.connect(user.id(), wish);
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(get(id));
    }

    @PostMapping("/link-tokens")
    @Operation(
            summary = "Open the page of a service",
            description =
                    "For Plaid: its Link, opened with this token in a browser, gives the public token that connects "
                            + "a bank, or mends a connection, which is then connected again without a token.")
    @AnswersProblem(status = 404, code = "CONNECTION_NOT_FOUND", when = "There is no such connection.")
    @AnswersProblem(
            status = 409,
            code = "SOURCE_NOT_CONFIGURED",
            when = "The service is off; `variables` names what to set.")
    @AnswersProblem(status = 422, code = "NO_LINK_TOKEN", when = "The service has no such page.")
    @AnswersProblem(status = 502, code = "SOURCE_UNAVAILABLE", when = "The service did not answer as it should.")
    LinkToken linkToken(@Valid @RequestBody LinkTokenWish wish) {
        return connecting.linkToken(user.id(), wish);
    }

    @PostMapping("/{id}/reconnect")
    @Operation(summary = "Connect a bank once more", description = "It goes on where it stopped.")
    @AnswersProblem(status = 422, code = "TOKEN_MISSING", when = "The service needs a new token.")
    @AnswersProblem(status = 404, code = "CONNECTION_NOT_FOUND", when = "There is no such connection.")
    @AnswersProblem(status = 422, code = "TOKEN_USED", when = "The token was used already.")
    @AnswersProblem(status = 502, code = "SOURCE_UNAVAILABLE", when = "The service did not answer as it should.")
    BankConnectionView reconnect(@PathVariable UUID id, @Valid @RequestBody ReconnectWish wish) {
        connecting.reconnect(user.id(), id, wish.token());
        return get(id);
    }

    @PostMapping("/{id}/sync")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Sync now",
            description = "As soon as the service bears it: `nextSyncAt` says when, also where it asked for patience.")
    @AnswersProblem(status = 404, code = "CONNECTION_NOT_FOUND", when = "There is no such connection.")
    @AnswersProblem(status = 409, code = "NEEDS_RECONNECT", when = "It has to be connected again.")
    BankConnectionView sync(@PathVariable UUID id) {
        connecting.sync(user.id(), id);
        return get(id);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Disconnect a bank",
            description =
                    "Forgets the access, and ends it where the service knows how. The entries stay, or are undone "
                            + "like an import; what a file tells of, too, stays in any case.")
    @AnswersProblem(status = 404, code = "CONNECTION_NOT_FOUND", when = "There is no such connection.")
    Disconnected disconnect(@PathVariable UUID id, @RequestParam(defaultValue = "KEEP") EntriesChoice entries) {
        return connecting.disconnect(user.id(), id, entries);
    }

    @PutMapping("/{id}/accounts/{account}")
    @Operation(
            summary = "Book an account of the bank",
            description =
                    "On an account of yours in the same currency, or on a new one; its entries are fetched from now on.")
    @AnswersProblem(status = 404, code = "CONNECTION_NOT_FOUND", when = "There is no such connection.")
    @AnswersProblem(status = 404, code = "CONNECTED_ACCOUNT_NOT_FOUND", when = "It has no such account.")
    @AnswersProblem(status = 409, code = "CURRENCY_MISMATCH", when = "The two are in different currencies.")
    @AnswersProblem(status = 409, code = "CURRENCY_UNKNOWN", when = "It counts in something that is no currency.")
    @AnswersProblem(status = 409, code = "ALREADY_LINKED", when = "It is booked on another account.")
    @AnswersProblem(status = 409, code = "ACCOUNT_TAKEN", when = "Another account of a bank is booked on that one.")
    @AnswersProblem(status = 409, code = "NEEDS_RECONNECT", when = "It has to be connected again.")
    @AnswersProblem(status = 422, code = "ACCOUNT_UNCLEAR", when = "Neither or both of accountId and open are said.")
    BankConnectionView link(@PathVariable UUID id, @PathVariable UUID account, @Valid @RequestBody LinkWish wish) {
        linking.link(user.id(), id, account, wish);
        return get(id);
    }

    @DeleteMapping("/{id}/accounts/{account}")
    @Operation(
            summary = "Book an account of the bank no more",
            description = "Its entries stay, or are undone like an import.")
    @AnswersProblem(status = 404, code = "CONNECTION_NOT_FOUND", when = "There is no such connection.")
    @AnswersProblem(status = 404, code = "CONNECTED_ACCOUNT_NOT_FOUND", when = "It has no such account.")
    BankConnectionView unlink(
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "KEEP") EntriesChoice entries) {
        linking.unlink(user.id(), id, account, entries);
        return get(id);
    }
}
