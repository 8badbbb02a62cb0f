package dev.lifeops.shared;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer that can be had as a table as well: as {@code text/csv}, or with {@code ?format=csv}. */
public interface Tabular {

    List<String> columns();

    /** As many cells a row as there are columns. */
    Stream<List<@Nullable Object>> rows();
}
