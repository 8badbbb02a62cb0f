package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.printer.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Prints a folder of transcripts as a folder of pictures, so that the whole reader can be measured on them. */
final class PrintedTranscripts {

    private PrintedTranscripts() {}

    static void print(Path transcripts, Path folder) throws IOException {
        Files.createDirectories(folder);
        var truths =
                JsonMapper.shared().readTree(transcripts.resolve("truth.json").toFile());
        var printed = JsonMapper.shared().createObjectNode();
        for (var name : truths.propertyNames()) {
            var rows = Transcript.rows(transcripts.resolve(name + ".csv"));
            if (!rows.isEmpty()) {
                var seed = name.hashCode();
                var picture = new TranscriptPress(rows, seed).picture();
                Files.write(
                        folder.resolve(name + ".jpg"),
                        new Picture(Handling.of(seed).on(picture)).jpeg());
                printed.set(name + ".jpg", truths.get(name));
            }
        }
        JsonMapper.shared().writeValue(folder.resolve("truth.json").toFile(), printed);
    }
}
