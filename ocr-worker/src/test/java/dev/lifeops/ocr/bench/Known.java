package dev.lifeops.ocr.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of a receipt whose truth is known.
 *
 * @param group what it is counted with: the folder it lies in
 * @param aside whether it is kept aside: every third is, and nothing is ever fitted or tuned on it
 */
public record Known(String name, String group, Path file, Truth truth, boolean aside) {

    /** All receipts of a folder with a {@code truth.json}, in the order of their names. */
    public static List<Known> in(Path folder) {
        var all = new ArrayList<Known>();
        Truth.read(folder.resolve("truth.json")).forEach((name, truth) -> {
            var file = folder.resolve(name);
            all.add(new Known(name, group(folder, file), file, truth, all.size() % 3 == 2));
        });
        return List.copyOf(all);
    }

    private static String group(Path folder, Path file) {
        var parent = file.getParent();
        return (parent == null ? folder : parent)
                .toAbsolutePath()
                .normalize()
                .getFileName()
                .toString();
    }

    public byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
