package dev.lifeops.ocr.reread;

import dev.lifeops.ocr.page.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads parts of lines with the recogniser of PP-OCRv3: it knows nothing of layout and takes as long for a line as
 * Tesseract for several, but errs elsewhere, and less in figures. It belongs to one thread.
 */
public final class SecondReader {

    private static final String NETWORK = "models/ch_PP-OCRv3_rec_infer.onnx";
    private static final String ALPHABET = "models/ppocr_keys_v1.txt";

    /** Loaded when it is first asked, since by then OpenCV is. */
    private final Supplier<Net> network = SingletonSupplier.of(SecondReader::load);

    private final Alphabet alphabet = Alphabet.load(ALPHABET);

    private static Net load() {
        var file = new MatOfByte(Network.of(bytes(NETWORK)).withSmallKernels().bytes());
        try {
            return Dnn.readNetFromONNX(file);
        } finally {
            file.release();
        }
    }

    private static byte[] bytes(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of each part from left to right, parted at least where the words seen before are. */
    public Map<Part, List<Word>> words(List<Part> parts) {
        var words = new HashMap<Part, List<Word>>();
        for (var strip : Strip.of(parts)) {
            var glyphs = glyphs(strip);
            strip.places()
                    .forEach(place -> words.put(place.part(), new Words(place.part()).of(strip.glyphs(place, glyphs))));
        }
        return words;
    }

    private List<Glyph> glyphs(Strip strip) {
        var grey = strip.picture();
        var colour = new Mat();
        var input = new Mat();
        var output = new Mat();
        var flat = new Mat();
        try {
            Imgproc.cvtColor(grey, colour, Imgproc.COLOR_GRAY2BGR);
            input = Dnn.blobFromImage(colour, 1 / 127.5, colour.size(), new Scalar(127.5, 127.5, 127.5));
            network.get().setInput(input);
            output = network.get().forward();
            var probabilities = new float[(int) output.total()];
            // held until it is read: OpenCV's finalizer would free it under the native code's hands
            flat = output.reshape(1, 1);
            flat.get(0, 0, probabilities);
            return new Transcription(probabilities, output.size(1), alphabet).glyphs();
        } finally {
            grey.release();
            colour.release();
            input.release();
            flat.release();
            output.release();
        }
    }
}
