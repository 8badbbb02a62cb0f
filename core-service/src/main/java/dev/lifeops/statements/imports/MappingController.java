package dev.lifeops.statements.imports;

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
@RequestMapping("/api/v1/statements")
@Tag(name = "Statements")
class MappingController {

    private final CurrentUser user;
    private final MappingTable mappings;
    private final AccountNumberTable numbers;

    MappingController(CurrentUser user, MappingTable mappings, AccountNumberTable numbers) {
        this.user = user;
        this.mappings = mappings;
        this.numbers = numbers;
    }

    @GetMapping("/mappings")
    @Operation(summary = "List how tables of banks are read", description = "As the last import of each had it.")
    List<MappingView> mappings() {
        return mappings.all(user.id());
    }

    @DeleteMapping("/mappings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget how tables of a bank are read", description = "The next is looked at anew.")
    @AnswersProblem(status = 404, code = "MAPPING_NOT_FOUND", when = "There is no such mapping.")
    void forgetMapping(@PathVariable UUID id) {
        if (!mappings.forget(user.id(), id)) {
            throw StatementProblems.mappingNotFound();
        }
    }

    @GetMapping("/account-numbers")
    @Operation(summary = "List by which numbers banks call your accounts", description = "Learned from imports.")
    List<AccountNumberView> numbers() {
        return numbers.all(user.id());
    }

    @DeleteMapping("/account-numbers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget the number of an account", description = "The next import has to name the account.")
    @AnswersProblem(status = 404, code = "ACCOUNT_NUMBER_NOT_FOUND", when = "There is no such number.")
    void forgetNumber(@PathVariable UUID id) {
        if (!numbers.forget(user.id(), id)) {
            throw StatementProblems.numberNotFound();
        }
    }
}
