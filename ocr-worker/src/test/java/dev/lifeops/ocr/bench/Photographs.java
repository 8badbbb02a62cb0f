package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.camera.Photograph;
import dev.lifeops.ocr.printer.Picture;
import dev.lifeops.ocr.printer.Receipts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same prints photographed in every kind: a folder of pictures for each, and their truth. */
final class Photographs {

    /** Fine enough for any photograph of the whole to be the coarser one. */
    private static final double WIDTH = 1500;

    private record Print(String name, Mat picture, ObjectNode truth) {}

    private Photographs() {}

    /** Of so many receipts, typed ones where a folder of transcripts is given and else the project's own. */
    static void take(int receipts, List<Path> transcripts, Path folder) throws IOException {
        var prints = transcripts.isEmpty() ? own(receipts) : typed(receipts, transcripts.getFirst());
        var truths = JsonMapper.shared().createObjectNode();
        for (var kind : Photograph.KINDS) {
            Files.createDirectories(folder.resolve(kind.name()));
            for (var print : prints) {
                var name = "%s/%s.jpg".formatted(kind.name(), print.name());
                var seed = 31L * kind.name().hashCode() + print.name().hashCode();
                Files.write(folder.resolve(name), new Picture(kind.of(seed).on(print.picture())).jpeg());
                truths.set(name, print.truth());
                // what was drawn lies outside the heap, where the collector sees no pressure
                System.gc();
            }
        }
        JsonMapper.shared().writeValue(folder.resolve("truth.json").toFile(), truths);
    }

    private static List<Print> own(int receipts) {
        var prints = new ArrayList<Print>();
        for (var seed = 0; seed < receipts; seed++) {
            var receipt = Receipts.english(seed);
            var name = "%03d".formatted(seed);
            prints.add(new Print(name, receipt.picture(500).pixels(), OwnReceipts.json(receipt.truth())));
        }
        return prints;
    }

    /** From one end of the folder to the other. */
    private static List<Print> typed(int receipts, Path transcripts) throws IOException {
        var truths = List.copyOf(JsonMapper.shared()
                .readTree(transcripts.resolve("truth.json").toFile())
                .properties());
        var prints = new ArrayList<Print>();
        for (var i = 0; i < receipts; i++) {
            var truth = truths.get(i * truths.size() / receipts);
            var rows = Transcript.rows(transcripts.resolve(truth.getKey() + ".csv"));
            var press = new TranscriptPress(rows, truth.getKey().hashCode());
            var paper = trimmed(press.picture((float) WIDTH / press.width()));
            prints.add(new Print(truth.getKey(), paper, truth.getValue().asObject()));
        }
        return prints;
    }

    /** Of what was scanned on a far larger sheet, the paper alone. */
    private static Mat trimmed(Mat print) {
        var ink = new Mat();
        Core.bitwise_not(print, ink);
        var box = Imgproc.boundingRect(ink);
        var margin = Math.min(box.width, box.height) / 12;
        var left = Math.max(0, box.x - margin);
        var top = Math.max(0, box.y - margin);
        return print.submat(
                top,
                Math.min(print.rows(), box.y + box.height + margin),
                left,
                Math.min(print.cols(), box.x + box.width + margin));
    }
}
