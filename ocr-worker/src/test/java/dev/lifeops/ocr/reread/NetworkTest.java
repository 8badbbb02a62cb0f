package dev.lifeops.ocr.reread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.NodeProto;
import dev.lifeops.ocr.decode.Decoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.springframework.core.io.ClassPathResource;

class NetworkTest {

    private static final int HEIGHT = 48;
    private static final int WIDTH = 100;

    private final Network network = Network.of(file());

    /** It loads OpenCV. */
    @BeforeAll
    static void openTheDecoder() {
        assertThat(new Decoder()).isNotNull();
    }

    @Test
    void with_small_kernels_it_says_the_same_to_the_rounding() {
        var line = noise();
        var before = answers(network, line);
        var after = answers(network.withSmallKernels(), line);
        assertThat(after).hasSameSizeAs(before);
        assertThat(worstDifference(before, after)).isCloseTo(0, within(1e-4));
    }

    @Test
    void no_large_kernel_is_left() {
        assertThat(kernels(network)).contains(List.of(5L, 5L));
        assertThat(kernels(network.withSmallKernels())).doesNotContain(List.of(5L, 5L));
    }

    private static List<List<Long>> kernels(Network network) {
        return network.model().getGraph().getNodeList().stream()
                .filter(NetworkTest::isConvolution)
                .map(node -> Network.integers(node, "kernel_shape"))
                .toList();
    }

    private static boolean isConvolution(NodeProto node) {
        return node.getOpType().equals("Conv");
    }

    private static double worstDifference(float[] before, float[] after) {
        return IntStream.range(0, before.length)
                .mapToDouble(i -> Math.abs(before[i] - after[i]))
                .max()
                .orElseThrow();
    }

    private static float[] answers(Network network, Mat line) {
        var net = Dnn.readNetFromONNX(new MatOfByte(network.bytes()));
        net.setInput(line);
        var output = net.forward();
        var answers = new float[(int) output.total()];
        // held until it is read: OpenCV's finalizer would free it under the native code's hands
        var flat = output.reshape(1, 1);
        flat.get(0, 0, answers);
        flat.release();
        return answers;
    }

    private static Mat noise() {
        var random = new Random(20);
        var values = new float[3 * HEIGHT * WIDTH];
        for (var i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        var line = new Mat(new int[] {1, 3, HEIGHT, WIDTH}, CvType.CV_32F);
        line.put(new int[] {0, 0, 0, 0}, values);
        return line;
    }

    private static byte[] file() {
        try {
            return new ClassPathResource("models/ch_PP-OCRv3_rec_infer.onnx").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
