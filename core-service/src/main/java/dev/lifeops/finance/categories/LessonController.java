package dev.lifeops.finance.categories;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import dev.lifeops.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/lessons")
@Tag(name = "Categories")
class LessonController {

    private final CurrentUser user;
    private final Lessons lessons;

    LessonController(CurrentUser user, Lessons lessons) {
        this.user = user;
        this.lessons = lessons;
    }

    @GetMapping
    @Operation(
            summary = "List what was learned from me",
            description = "Into which category I last put an item: at a merchant, and wherever it is bought.")
    Paged<LessonView> list(@Valid @ParameterObject PageParameters page) {
        return Paged.of(lessons.all(user.id(), page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have something forgotten", description = "Lines keep the categories that they have.")
    @AnswersProblem(status = 404, code = "LESSON_NOT_FOUND", when = "There is no such lesson.")
    void forget(@PathVariable UUID id) {
        if (!lessons.forget(user.id(), id)) {
            throw new Problem(HttpStatus.NOT_FOUND, "LESSON_NOT_FOUND", "There is no such lesson.");
        }
    }
}
