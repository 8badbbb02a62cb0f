package dev.lifeops.identity;

import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and sessions over HTTP. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Identity", description = "Accounts, sessions and tokens")
class AuthController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final CurrentUser currentUser;
    private final IdentityProperties properties;

    AuthController(
            SignIn signIn,
            Sessions sessions,
            AccessTokens accessTokens,
            CurrentUser currentUser,
            IdentityProperties properties) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.currentUser = currentUser;
        this.properties = properties;
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(summary = "Open an account", description = "The password has 12 to 128 characters and is no common one.")
    @AnswersProblem(status = 409, code = "EMAIL_TAKEN", when = "There is an account with this address.")
    @AnswersProblem(status = 422, code = "PASSWORD_TOO_COMMON", when = "The password is among the first guesses.")
    ResponseEntity<Person> register(@Valid @RequestBody Registration registration) {
        var person = signIn.register(registration.email, registration.password, registration.displayName);
        return ResponseEntity.created(URI.create("/api/v1/me")).body(person);
    }

    @PostMapping("/login")
    @SecurityRequirements
    @Operation(summary = "Log in", description = "Starts a session and answers with its first pair of tokens.")
    @AnswersProblem(status = 401, code = "INVALID_CREDENTIALS", when = "No such account, or not its password.")
    @AnswersProblem(status = 429, code = "TOO_MANY_ATTEMPTS", when = "Wait as long as `Retry-After` says.")
    @AnswersProblem(status = 503, code = "TOO_BUSY", when = "Too many people are signing in right now.")
    Tokens login(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        return tokens(signIn.logIn(credentials.email, credentials.password, request.getRemoteAddr()));
    }

    @PostMapping("/refresh")
    @SecurityRequirements
    @Operation(
            summary = "Trade a refresh token for new tokens",
            description = "Each refresh token works once. Using one again ends the session, for it may be stolen.")
    @AnswersProblem(status = 401, code = "INVALID_REFRESH_TOKEN", when = "Unknown, expired, used or revoked; log in.")
    Tokens refresh(@Valid @RequestBody Refresh refresh) {
        return tokens(signIn.refresh(refresh.refreshToken));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the session", description = "Its access and refresh tokens stop working at once.")
    void logout() {
        sessions.revoke(currentUser.session());
    }

    private Tokens tokens(Sessions.Grant grant) {
        return new Tokens(
                accessTokens.issue(grant.person(), grant.session()),
                "Bearer",
                properties.accessTokenLifetime().toSeconds(),
                grant.refreshToken());
    }

    record Registration(
            @NotNull EmailAddress email,
            @NotNull Password password,
            @NotBlank @Size(max = 100) String displayName) {}

    record Credentials(@NotNull EmailAddress email, @NotNull Password password) {}

    record Refresh(@NotNull RefreshToken refreshToken) {}

    record Tokens(String accessToken, String tokenType, long expiresIn, RefreshToken refreshToken) {
        @Override
        public String toString() {
            return "Tokens";
        }
    }
}
