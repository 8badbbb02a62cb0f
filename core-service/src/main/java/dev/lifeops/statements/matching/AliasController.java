package dev.lifeops.statements.matching;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/statements/aliases")
@Tag(name = "Matches")
class AliasController {

    private final CurrentUser user;
    private final Aliases aliases;

    AliasController(CurrentUser user, Aliases aliases) {
        this.user = user;
        this.aliases = aliases;
    }

    @GetMapping
    @Operation(summary = "List whom banks mean by their payees", description = "Learned from what you joined.")
    List<AliasView> list() {
        return aliases.all(user.id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget whom a bank means")
    @AnswersProblem(status = 404, code = "ALIAS_NOT_FOUND", when = "There is no such alias.")
    void forget(@PathVariable UUID id) {
        if (!aliases.forget(user.id(), id)) {
            throw MatchProblems.aliasNotFound();
        }
    }
}
