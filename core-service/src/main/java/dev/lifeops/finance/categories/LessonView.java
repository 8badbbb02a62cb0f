package dev.lifeops.finance.categories;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;

/** Something that was learned, as the API shows it. */
@Schema(name = "Lesson")
record LessonView(
        UUID id,

        @Schema(description = "The merchant by its letters alone; empty for all of them")
        String merchant,

        @Schema(description = "The item by its letters alone; empty for what has no description")
        String item,

        UUID categoryId,
        LocalDate learnedOn) {}
