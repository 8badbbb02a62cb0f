package dev.lifeops.health.connections;

import dev.lifeops.health.connections.ConnectionDesk.Disconnected;
import dev.lifeops.health.connections.Consents.ConsentPage;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping(ConnectionController.PATH)
@Tag(name = "Health connections", description = "Services that are asked for somebody's health data")
class ConnectionController {

    static final String PATH = "/api/v1/health/connections";

    private final CurrentUser user;
    private final Consents consents;
    private final ConnectionDesk desk;

    ConnectionController(CurrentUser user, Consents consents, ConnectionDesk desk) {
        this.user = user;
        this.consents = consents;
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "List sources", description = "All that can be connected, and how each stands.")
    List<ConnectionView> list() {
        return desk.list(user.id());
    }

    @GetMapping("/{source}")
    @Operation(
            summary = "Get a source",
            description = "How it stands: last and next sync, days covered, what is wrong.")
    @AnswersProblem(status = 404, code = "SOURCE_UNKNOWN", when = "There is no such source.")
    ConnectionView get(@PathVariable String source) {
        return desk.show(user.id(), named(source));
    }

    @PostMapping("/{source}")
    @Operation(
            summary = "Connect a source",
            description =
                    "Answers the address of the page where you consent. Open it in a browser; Google then leads back"
                            + " to LifeOps, and the first sync begins. A source that needs consent again is connected the same way"
                            + " and goes on where it stopped.")
    @AnswersProblem(status = 404, code = "SOURCE_UNKNOWN", when = "There is no such source.")
    @AnswersProblem(
            status = 409,
            code = "SOURCE_NOT_CONFIGURED",
            when = "This LifeOps has no OAuth client; `variables` names what to set.")
    ConsentPage connect(@PathVariable String source) {
        var callback = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(CallbackController.PATH)
                .toUriString();
        return consents.begin(user.id(), named(source), callback);
    }

    @PostMapping("/{source}/sync")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Sync now",
            description = "As soon as the source allows; where it asked for patience, not before.")
    @AnswersProblem(status = 404, code = "SOURCE_UNKNOWN", when = "There is no such source.")
    @AnswersProblem(status = 404, code = "NOT_CONNECTED", when = "The source is not connected.")
    @AnswersProblem(status = 409, code = "NEEDS_RECONNECT", when = "It needs consent again.")
    ConnectionView sync(@PathVariable String source) {
        return desk.sync(user.id(), named(source));
    }

    @DeleteMapping("/{source}")
    @Operation(
            summary = "Disconnect a source",
            description =
                    "Revokes the consent at Google and forgets the tokens. What was fetched stays, unless `data` is"
                            + " true: then that is deleted too. Google ends all that an account gave at once: while"
                            + " another connection stands on it the consent is kept, and goes with the last of them.")
    @AnswersProblem(status = 404, code = "SOURCE_UNKNOWN", when = "There is no such source.")
    @AnswersProblem(status = 404, code = "NOT_CONNECTED", when = "The source is not connected.")
    Disconnected disconnect(@PathVariable String source, @RequestParam(defaultValue = "false") boolean data) {
        return desk.disconnect(user.id(), named(source), data);
    }

    private static SyncSource named(String slug) {
        return SyncSource.of(slug).orElseThrow(ConnectionProblems::unknownSource);
    }
}
