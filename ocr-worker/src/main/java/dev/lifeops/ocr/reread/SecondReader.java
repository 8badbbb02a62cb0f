package dev.lifeops.ocr.reread;

import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.prepare.Scan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads a line of print with the recogniser of PP-OCRv3: it knows nothing of layout and takes as long for a line as
 * Tesseract for several, but errs elsewhere, and less in figures. It belongs to one thread.
 */
public final class SecondReader {

    private static final String NETWORK = "models/ch_PP-OCRv3_rec_infer.onnx";
    private static final String ALPHABET = "models/ppocr_keys_v1.txt";

    /** The height of the lines that the network was trained on, in pixels. */
    private static final int HEIGHT = 48;

    /** How much narrower than it is a line is shown: a quarter less to look at, and hardly more errors. */
    private static final double NARROWED = 0.75;

    private static final int NARROWEST = 64;
    private static final int WIDEST = 2400;

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

    /** The words of the line from left to right, parted at least where the words seen before are. */
    public List<Word> words(Scan line, List<Word> seen) {
        return new Words(line, seen).of(transcription(line).glyphs());
    }

    private Transcription transcription(Scan line) {
        var grey = new Mat(line.height(), line.width(), CvType.CV_8UC1);
        var colour = new Mat();
        var input = new Mat();
        var output = new Mat();
        var flat = new Mat();
        try {
            grey.put(0, 0, line.pixels());
            Imgproc.cvtColor(grey, colour, Imgproc.COLOR_GRAY2BGR);
            Imgproc.resize(colour, colour, size(line), 0, 0, Imgproc.INTER_AREA);
            input = Dnn.blobFromImage(colour, 1 / 127.5, colour.size(), new Scalar(127.5, 127.5, 127.5));
            network.get().setInput(input);
            output = network.get().forward();
            var probabilities = new float[(int) output.total()];
            // held until it is read: OpenCV's finalizer would free it under the native code's hands
            flat = output.reshape(1, 1);
            flat.get(0, 0, probabilities);
            return new Transcription(probabilities, output.size(1), alphabet);
        } finally {
            grey.release();
            colour.release();
            input.release();
            flat.release();
            output.release();
        }
    }

    private static Size size(Scan line) {
        var width = Math.round(NARROWED * line.width() * HEIGHT / line.height());
        return new Size(Math.clamp(width, NARROWEST, WIDEST), HEIGHT);
    }
}
