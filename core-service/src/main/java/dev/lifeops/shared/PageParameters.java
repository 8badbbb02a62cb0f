package dev.lifeops.shared;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Which page of a list is asked for; take it as a {@code @Valid @ParameterObject} of a controller. */
public record PageParameters(
        @Schema(description = "Counted from 0", defaultValue = "0") @Min(0) @Max(100_000) @Nullable Integer page,

        @Schema(description = "Entries on a page", defaultValue = "20") @Min(1) @Max(200) @Nullable Integer size) {

    public Pageable sortedBy(Sort sort) {
        return PageRequest.of(Objects.requireNonNullElse(page, 0), Objects.requireNonNullElse(size, 20), sort);
    }
}
