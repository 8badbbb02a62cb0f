package dev.lifeops.finance.rules;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.PageParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RuleController.PATH)
@Tag(name = "Rules")
class RuleTryingController {

    private final CurrentUser user;
    private final RuleTrying rules;

    RuleTryingController(CurrentUser user, RuleTrying rules) {
        this.user = user;
        this.rules = rules;
    }

    /** What rules are let loose on. */
    @Schema(name = "RulesApplication")
    record Application(
            @Valid @NotNull Span span,

            @Schema(description = "Only these, though others still decide what they decide first; all where missing")
            @Size(min = 1, max = 200) @Nullable List<@NotNull UUID> ruleIds) {}

    @PostMapping("/test")
    @Operation(
            summary = "Try a rule that is not stored",
            description = "What it would change if it came last. Nothing is changed.")
    @AnswersProblem(status = 422, code = "RULE_WITHOUT_CONDITION", when = "It asks for nothing.")
    @AnswersProblem(status = 422, code = "RULE_WITHOUT_EFFECT", when = "It does nothing.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    Trial test(
            @Valid @RequestBody RuleEdit rule,
            @Valid @ParameterObject Span span,
            @Valid @ParameterObject PageParameters page) {
        return rules.test(user.id(), rule, span, page.sortedBy(Sort.unsorted()));
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Try a rule", description = "What it would change in its place. Nothing is changed.")
    @AnswersProblem(status = 404, code = "RULE_NOT_FOUND", when = "There is no such rule.")
    Trial test(@PathVariable UUID id, @Valid @ParameterObject Span span, @Valid @ParameterObject PageParameters page) {
        return rules.test(user.id(), id, span, page.sortedBy(Sort.unsorted()));
    }

    @PostMapping("/apply")
    @Operation(
            summary = "Apply rules to what is booked",
            description = "What people chose themselves stays. A second time changes nothing more.")
    @AnswersProblem(status = 422, code = "UNKNOWN_RULE", when = "You have no rule that `ruleIds` names.")
    RulesApplied apply(@Valid @RequestBody Application application) {
        return rules.apply(user.id(), application.span(), application.ruleIds());
    }
}
