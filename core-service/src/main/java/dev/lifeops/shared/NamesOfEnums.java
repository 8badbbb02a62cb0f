package dev.lifeops.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/** Reads names in addresses however they are written, and says which there are where it is none of them. */
@Component
class NamesOfEnums implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Enum.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        var name = source == null ? "" : source.toString().strip();
        var constants = targetType.getType().getEnumConstants();
        return name.isEmpty() ? null : named(name, constants);
    }

    private static Object named(String name, Object[] constants) {
        return Arrays.stream(constants)
                .filter(it -> it.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnknownName(constants));
    }

    /** Its message may be told. */
    static final class UnknownName extends IllegalArgumentException {

        private UnknownName(Object[] constants) {
            super(Arrays.stream(constants)
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "must be one of ", "")));
        }
    }
}
