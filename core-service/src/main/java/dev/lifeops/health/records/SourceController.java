package dev.lifeops.health.records;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/health/sources")
@Tag(name = "Health")
class SourceController {

    private final CurrentUser user;
    private final SourceCatalogue catalogue;

    SourceController(CurrentUser user, SourceCatalogue catalogue) {
        this.user = user;
        this.catalogue = catalogue;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "List sources",
            description = "What each can tell of, how far back and how often it is asked, and what it has told you. "
                    + "Also as CSV.")
    List<SourceView> list() {
        return catalogue.of(user.id());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    SourcesTable table() {
        return new SourcesTable(list());
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Forget what a source told",
            description = "Deletes all that came from it; the days are summed up anew from what the others say.")
    @AnswersProblem(status = 404, code = "SOURCE_NOT_FOUND", when = "It has told nothing of you.")
    @AnswersProblem(status = 409, code = "ENTRIES_ARE_YOURS", when = "Your own entries are deleted one by one.")
    void forget(@PathVariable String key) {
        catalogue.forget(user.id(), key);
    }
}
