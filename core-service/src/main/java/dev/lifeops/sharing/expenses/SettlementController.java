package dev.lifeops.sharing.expenses;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/groups/{groupId}")
@Tag(name = "Settling up")
class SettlementController {

    private final CurrentUser user;
    private final Settlement settlement;

    SettlementController(CurrentUser user, Settlement settlement) {
        this.user = user;
        this.settlement = settlement;
    }

    @GetMapping("/settlement")
    @Operation(
            summary = "Get the fewest payments that settle a group",
            description = "Each currency for itself; or all in one that is asked for, by your rates of a day. Among up "
                    + "to 14 people who owe or are owed something there are no fewer; among more there are few.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 422, code = "NO_RATE", when = "No rate is known for a currency that is to be converted.")
    SettlementView settlement(
            @PathVariable UUID groupId,
            @Schema(description = "Convert all of it into this currency; nothing is stored")
                    @RequestParam(required = false)
                    @CurrencyCode
                    @Nullable String currency,
            @Schema(description = "The day whose rates count; today where nothing is said")
                    @RequestParam(required = false)
                    @Nullable LocalDate on) {
        return settlement.of(user.id(), groupId, currency, on);
    }

    @GetMapping("/conversions")
    @Operation(summary = "List what a group converted", description = "The latest first.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    List<ConversionView> conversions(@PathVariable UUID groupId) {
        return settlement.conversions(user.id(), groupId);
    }

    @PostMapping("/conversions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Turn what is owed in one currency into a debt in another",
            description = "At your rate of a day, and never without one. In the books of each member it is a transfer "
                    + "between the accounts that hold what the group owes them.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    @AnswersProblem(status = 409, code = "NOTHING_OWED", when = "Nobody owes anything in the first currency.")
    @AnswersProblem(status = 422, code = "NO_RATE", when = "No rate is known for that day.")
    ConversionView convert(@PathVariable UUID groupId, @Valid @RequestBody ConversionEdit conversion) {
        return settlement.convert(user.id(), groupId, conversion);
    }

    @DeleteMapping("/conversions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a conversion back", description = "It is owed in the first currency again.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "CONVERSION_NOT_FOUND", when = "The group has no such conversion.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    void takeBack(@PathVariable UUID groupId, @PathVariable UUID id) {
        settlement.takeBack(user.id(), groupId, id);
    }
}
