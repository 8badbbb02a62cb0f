package dev.lifeops.health.connections;

import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where Google leads a browser back to. There is no access token on this way: the state says whose consent it is. */
@RestController
@Tag(name = "Health connections")
class CallbackController {

    static final String PATH = "/api/v1/health/connections/callback";

    private final Consents consents;

    CallbackController(Consents consents) {
        this.consents = consents;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    @SecurityRequirements
    @Operation(summary = "Finish connecting", description = "Google calls this in the browser of whoever consented.")
    @AnswersProblem(status = 400, code = "CONSENT_UNKNOWN", when = "The state is used, too old, or made up.")
    @AnswersProblem(status = 400, code = "CONSENT_DENIED", when = "The person did not consent.")
    @AnswersProblem(status = 400, code = "CONSENT_REFUSED", when = "Google does not take the code.")
    @AnswersProblem(status = 409, code = "OTHER_ACCOUNT", when = "The data came from another Google account.")
    @AnswersProblem(status = 502, code = "SOURCE_UNAVAILABLE", when = "Google does not answer.")
    String callback(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String code) {
        var source = consents.finish(state, code);
        return source.title() + " is connected and the first sync has begun. You may close this page.\n";
    }
}
