package dev.lifeops.shared;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;

/** One page of a list, with what a client needs to turn to the others. */
public record Paged<T>(List<T> items, int page, int size, long totalItems, int totalPages) {

    /** The page as the database gave it, each row put into the form that is shown. */
    public static <E, T> Paged<T> of(Page<E> rows, Function<? super E, ? extends T> view) {
        return new Paged<>(
                rows.getContent().stream().<T>map(view).toList(),
                rows.getNumber(),
                rows.getSize(),
                rows.getTotalElements(),
                rows.getTotalPages());
    }
}
