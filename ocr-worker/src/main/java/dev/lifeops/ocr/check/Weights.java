package dev.lifeops.ocr.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The numbers of a model, from a file that a person can read. */
final class Weights {

    private final Properties numbers = new Properties();

    private Weights(String name) {
        try (InputStream file = Objects.requireNonNull(Weights.class.getResourceAsStream(name), name)) {
            numbers.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Weights load(String name) {
        return new Weights("/check/" + name + ".properties");
    }

    double of(String name) {
        return Double.parseDouble(Objects.requireNonNull(numbers.getProperty(name), name));
    }

    double of(Witness witness) {
        return of(witness.name().toLowerCase(Locale.ROOT));
    }
}
