package dev.lifeops.standalone;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps core-service's component scan of {@code dev.lifeops} away from the worker's components beside it. */
final class CoreComponents extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        var type = reader.getClassMetadata().getClassName();
        return type.startsWith("dev.lifeops.ocr.") || type.startsWith("dev.lifeops.standalone.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CoreComponents;
    }

    @Override
    public int hashCode() {
        return CoreComponents.class.hashCode();
    }
}
