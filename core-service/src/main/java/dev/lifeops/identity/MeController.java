package dev.lifeops.identity;

import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account over HTTP. */
@RestController
@Tag(name = "Identity")
class MeController {

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Departure departure;

    MeController(Accounts accounts, CurrentUser currentUser, Departure departure) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.departure = departure;
    }

    @GetMapping("/api/v1/me")
    @Operation(summary = "Who am I")
    Person me() {
        return accounts.findById(currentUser.id().value()).orElseThrow().person();
    }

    @DeleteMapping("/api/v1/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete my account and everything in it",
            description =
                    "All that is mine is gone when this answers, and cannot be brought back: take it out before. All "
                            + "sessions end. Connected sources are disconnected first.")
    @AnswersProblem(status = 403, code = "WRONG_PASSWORD", when = "This is not the password of the account.")
    @AnswersProblem(status = 429, code = "TOO_MANY_ATTEMPTS", when = "Wait as long as `Retry-After` says.")
    void leave(@Valid @RequestBody Farewell farewell, HttpServletRequest request) {
        departure.leave(currentUser.id(), farewell.password, request.getRemoteAddr());
    }

    record Farewell(@NotNull Password password) {}
}
